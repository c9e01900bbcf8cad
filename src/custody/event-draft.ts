import type { Clock } from '../kernel/clock';
import type { Canonical, CanonicalObject } from '../kernel/canonical';
import { shanghaiDate } from '../kernel/dates';
import { type Fault, Problem } from '../kernel/problem';
import { rawTexts, warningsOf } from '../http/field';
import { plainData } from '../http/plain-data';
import { validated } from '../http/validation';
import { readBatteryCode } from '../identifiers/battery-code';
import type { Uscc } from '../identifiers/uscc';
import type { Draft, Entry } from '../ledger/entry';
import type { BatteryLevel } from './battery';
import { dictionaryHints } from './dictionaries';
import { EVENT_CLASSES, type EventClass } from './event-classes';
import { EventDto } from './event.dto';
import { givenMembers } from './given-members';
import { type LabelWrapper, unwrapCodes } from './label-wrappers';

/** A draft, with what the readers would like confirmed. */
export interface ReadEvent {
  readonly draft: Draft;
  readonly warnings: readonly Fault[];
}

export interface DraftContext {
  readonly org: Uscc;
  readonly by: string;
  readonly clock: Clock;
  readonly wrappers: readonly LabelWrapper[];
  /** Reads the entry that a correction points at. */
  readonly entryAt: (index: number) => Promise<Entry | undefined>;
}

/**
 * Reads one event as it arrived, whatever door it came through: validated, normalised, unknown fields refused.
 * @throws Problem VALIDATION_FAILED with every fault, or KIND_UNKNOWN
 */
export async function readEvent(body: unknown, context: DraftContext): Promise<ReadEvent> {
  const event = validated(EventDto, body, '', context.clock);
  const eventClass = Object.hasOwn(EVENT_CLASSES, event.kind) ? EVENT_CLASSES[event.kind] : undefined;
  if (!eventClass)
    throw new Problem('KIND_UNKNOWN', { kind: event.kind }, [
      {
        pointer: '/kind',
        code: 'DICT',
        params: { value: event.kind, allowed: Object.keys(EVENT_CLASSES).join(' / ') },
      },
    ]);
  const unwrapped = unwrapCodes(event.data, context.wrappers);
  const { data, warnings } = readData(eventClass, unwrapped.data, '/data', context.clock, unwrapped.raw);
  const coded = codeReasons(data, event.occurredAt);
  const changed = event.kind === 'entry.corrected' ? await readChanges(data, context) : {};
  const draft: Draft = {
    kind: event.kind,
    org: context.org,
    by: context.by,
    occurredAt: event.occurredAt,
    data: { ...data, ...changed },
  };
  return { draft, warnings: [...warnings, ...coded, ...dictionaryHints(data)] };
}

function readData(
  eventClass: EventClass,
  value: unknown,
  pointer: string,
  clock: Clock,
  unwrapped: Readonly<Record<string, string>> = {},
): { data: CanonicalObject; warnings: readonly Fault[] } {
  const dto = validated(eventClass.dto, value, pointer, clock);
  const plain = plainData(dto);
  const faults = eventClass.check?.(plain) ?? [];
  if (faults.length > 0) {
    throw new Problem(
      'VALIDATION_FAILED',
      { count: faults.length },
      faults.map((fault) => ({ ...fault, pointer: pointer + fault.pointer })),
    );
  }
  const raw = { ...keptRaw(rawTexts(dto), pointer), ...unwrapped };
  return { data: Object.keys(raw).length > 0 ? { ...plain, raw } : plain, warnings: warningsOf(dto) };
}

/** Members that identify a thing: their text as it came is kept beside the normalised one. Plates and licences are personal. */
const IDENTIFIERS = ['vin', 'batteryCode', 'newCode', 'receiver', 'carrier', 'sourceUscc', 'unNumber', 'inputs'];

function keptRaw(texts: Readonly<Record<string, string>>, pointer: string): Record<string, string> {
  const kept = Object.entries(texts).filter(([at]) => IDENTIFIERS.some((name) => at.split('/').includes(name)));
  return Object.fromEntries(kept.map(([at, text]) => [at.slice(pointer.length), text.normalize('NFC')]));
}

/** What a battery code says must not contradict the event: made after it, or of another level than declared. */
function codeReasons(data: CanonicalObject, occurredAt: string): Fault[] {
  const code = data['batteryCode'];
  const level = data['level'];
  if (typeof code !== 'string' || typeof level !== 'string') return [];
  const reading = readBatteryCode(code, { receivedOn: shanghaiDate(occurredAt), declaredLevel: level as BatteryLevel });
  const at = (reason: (typeof reading.reasons)[number]): Fault => ({
    pointer: '/data/batteryCode',
    code: reason.code,
    ...(reason.params === undefined ? {} : { params: reason.params }),
  });
  if (reading.value === undefined) throw new Problem('VALIDATION_FAILED', { count: 1 }, reading.reasons.map(at));
  return reading.reasons.filter((reason) => reason.code === 'CODE_LEVEL').map(at);
}

/**
 * New values are read by the rules of the entry they change; what is null is taken away. Where those rules are not
 * known the event ends here: by its turn the entry may have come to be, and the values would never have been read.
 * @throws Problem ENTRY_UNKNOWN, NOT_OWN_ENTRY or NOT_CORRECTABLE, as the turn would
 */
async function readChanges(data: CanonicalObject, context: DraftContext): Promise<CanonicalObject> {
  const index = data['index'] as number;
  const target = await context.entryAt(index);
  if (!target) throw new Problem('ENTRY_UNKNOWN', { index });
  if (target.org !== context.org) throw new Problem('NOT_OWN_ENTRY', { index });
  const eventClass = EVENT_CLASSES[target.kind];
  if (!eventClass || target.kind.startsWith('entry.')) throw new Problem('NOT_CORRECTABLE', { index });
  const changes = data['changes'] as CanonicalObject;
  const given = givenMembers(target.kind);
  const known = Object.entries(target.data).filter(([name]) => !given.includes(name));
  const merged = Object.fromEntries(
    Object.entries({ ...Object.fromEntries(known.map(stripItem)), ...changes }).filter(([, value]) => value !== null),
  );
  const read = readData(eventClass, merged, '/data/changes', context.clock).data;
  return {
    changes: Object.fromEntries(
      Object.keys(changes).map((name) => [name, changes[name] === null ? null : (read[name] ?? null)]),
    ),
  };
}

function stripItem([name, value]: [string, Canonical]): [string, Canonical] {
  if (name !== 'items' || !Array.isArray(value)) return [name, value];
  const ours = ['battery', 'traceNo', 'level', 'batteryType'];
  return [
    name,
    (value as CanonicalObject[]).map((item) =>
      Object.fromEntries(Object.entries(item).filter(([key]) => !ours.includes(key))),
    ),
  ];
}
