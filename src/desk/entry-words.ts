import { custodyKind } from '../custody/fold';
import { numberOf, textOf, textsOf } from '../custody/data';
import type { CanonicalObject } from '../kernel/canonical';
import type { Text } from '../kernel/text';
import type { RecentSubjectDto } from './workbench.dto';

/** What people read for a kind of entry. */
export function entryTitle(kind: string): Text {
  return custodyKind(kind)?.title ?? OTHER_TITLES[kind] ?? { zh: kind, en: kind };
}

/** Kinds that are no step of custody. */
const OTHER_TITLES: Readonly<Record<string, Text>> = {
  'entry.corrected': { zh: '更正', en: 'entry corrected' },
  'entry.voided': { zh: '作废', en: 'entry voided' },
  'enterprise.registered': { zh: '登记企业', en: 'enterprise registered' },
  'enterprise.changed': { zh: '变更企业登记', en: 'enterprise changed' },
  'qualification.recorded': { zh: '登记资质', en: 'qualification recorded' },
  'qualification.statusSet': { zh: '资质状态变更', en: 'status of a qualification set' },
  'rules.adopted': { zh: '规则集生效', en: 'rules adopted' },
  'filing.exported': { zh: '导出报送批次', en: 'filing exported' },
  'filing.answered': { zh: '回填报送结果', en: 'answers to a filing recorded' },
};

/** What an entry is about, as it says itself. The first member that is there tells. */
export function entrySubject(kind: string, data: CanonicalObject): RecentSubjectDto | null {
  const revised = numberOf(data, 'index');
  if (revised !== undefined) return { type: 'entry', label: `#${String(revised)}` };
  for (const { member, type, only } of SUBJECTS) {
    if (only !== undefined && !kind.startsWith(only)) continue;
    const label = textOf(data, member) ?? textsOf(data, member)[0];
    if (label !== undefined) return { type, label };
  }
  return null;
}

interface SubjectRow {
  readonly member: string;
  readonly type: RecentSubjectDto['type'];
  /** Beginning of the kinds that it holds for. */
  readonly only?: string;
}

const SUBJECTS: readonly SubjectRow[] = [
  { member: 'consignmentNo', type: 'consignment' },
  { member: 'vin', type: 'vehicle', only: 'vehicle.' },
  { member: 'newCode', type: 'battery' },
  { member: 'batteryCode', type: 'battery' },
  { member: 'traceNo', type: 'battery' },
  { member: 'inputs', type: 'battery' },
  { member: 'batch', type: 'filing', only: 'filing.' },
  { member: 'name', type: 'enterprise', only: 'enterprise.' },
  { member: 'uscc', type: 'enterprise' },
];
