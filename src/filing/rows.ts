import type { Battery } from '../custody/battery';
import type { Profile, ProfileField } from './profile';
import { type LineFacts, SOURCES } from './sources';

export interface FilingSubject {
  readonly type: 'battery' | 'vehicle';
  readonly id: string;
  readonly label: string;
}

/** One duty with all that its lines are made from. */
export interface FilingRecord {
  readonly due: string;
  readonly subject: FilingSubject;
  readonly lines: readonly { readonly facts: LineFacts; readonly streams: readonly string[] }[];
}

/** A line of the file: values by wire name, in the order of the profile's fields. */
export interface MadeRow {
  readonly due: string;
  readonly subject: FilingSubject;
  readonly streams: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

export interface SkippedRecord {
  readonly subject: FilingSubject;
  /** Titles of the required columns without a value, and why. */
  readonly lacks: readonly string[];
}

/**
 * The lines of a profile, in the order of the records. A record goes whole or not at all: where one of its lines
 * lacks a required value, the record is skipped with what it lacks.
 */
export function makeRows(
  profile: Profile,
  records: readonly FilingRecord[],
): { rows: MadeRow[]; skipped: SkippedRecord[] } {
  const rows: MadeRow[] = [];
  const skipped: SkippedRecord[] = [];
  for (const record of records) {
    const lacks = lacksOf(profile, record);
    if (lacks.length > 0) skipped.push({ subject: record.subject, lacks });
    else rows.push(...rowsOf(profile, record));
  }
  return { rows, skipped };
}

/** What a record lacks to be exported; empty when it is ready. */
export function lacksOf(profile: Profile, record: FilingRecord): string[] {
  const required = profile.fields.filter((field) => field.required);
  const lacks = record.lines.flatMap(({ facts }) => {
    const missing = required.filter((field) => valueOf(field, facts) === undefined);
    return [...missing.map((field) => field.title), ...missing.flatMap((field) => reasonOf(field, facts))];
  });
  return [...new Set(lacks)];
}

function rowsOf(profile: Profile, { due, subject, lines }: FilingRecord): MadeRow[] {
  return lines.map(({ facts, streams }) => {
    const values = profile.fields.flatMap((field): [string, string][] => {
      const value = valueOf(field, facts);
      return value === undefined ? [] : [[field.wire, value]];
    });
    return { due, subject, streams, values: Object.fromEntries(values) };
  });
}

function valueOf(field: ProfileField, facts: LineFacts): string | undefined {
  const value = SOURCES[field.source](facts);
  return value === undefined || value === '' ? undefined : value;
}

const CODE_STATUSES: Readonly<Record<Battery['codeStatus'], string>> = {
  readable: '编码状态 readable（尚未登记编码）',
  damaged: '编码状态 damaged（编码污损，无法辨认）',
  missing: '编码状态 missing（没有编码）',
  'non-standard': '编码状态 non-standard（非国标编码）',
};

const PRESENCES: Readonly<Record<string, string>> = {
  present: '尚未登记拆下的电池包',
  partial: '尚未登记拆下的电池包（车辆登记为部分缺失）',
  missing: '车辆登记为电池缺失',
  swap: '车辆登记为换电车型，无随车电池',
};

/** Why there is no code, where the record tells. */
function reasonOf(field: ProfileField, { battery, vehicle, other }: LineFacts): string[] {
  if (field.source === 'battery.code') {
    if (battery) return [CODE_STATUSES[battery.codeStatus]];
    return vehicle ? [PRESENCES[vehicle.presence] ?? vehicle.presence] : [];
  }
  if (field.source === 'other.name' && other?.uscc !== undefined)
    return [`单位 ${other.uscc} 未在本系统登记，名称未知`];
  return [];
}
