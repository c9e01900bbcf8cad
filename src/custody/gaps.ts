import type { CanonicalObject } from '../kernel/canonical';
import { fill, type Language, type Params, type Text } from '../kernel/text';
import { objectOf, objectsOf, textOf } from './data';
import type { TimelineGapDto } from './timeline.dto';

/** `missing`: the ledger has nothing where a step would be. `note`: worth knowing. `withheld`: there, but not for the caller. */
export type GapSeverity = 'missing' | 'note' | 'withheld';

/** One step of a chain as far as its reader may see it: an item of the timeline is one. */
export interface ChainStep {
  readonly index: number;
  readonly kind: string;
  readonly about: 'battery' | 'vehicle';
  readonly data: CanonicalObject;
  /** Names of the fields that were kept back. */
  readonly withheld: readonly string[];
  readonly correctedBy: readonly number[];
  readonly voidedBy: number | null;
}

/** The chain of one battery, oldest first. `seenUntil`: the receipt after which the reader is told nothing. */
export interface SeenChain {
  readonly steps: readonly ChainStep[];
  readonly seenUntil: number | null;
}

/**
 * What is not recorded in a chain, as far as its reader may see it: between which entries (null: before the first, or
 * after the last), and in words that say what is not recorded and never that something is unlawful. Where a field is
 * withheld from the reader nothing is concluded from it.
 */
export function gapsOf({ steps, seenUntil }: SeenChain, language: Language): TimelineGapDto[] {
  const battery = steps.filter((step) => step.about === 'battery' && step.voidedBy === null && !isRevision(step));
  const chain: Chain = { steps, seenUntil, battery: battery.map((step) => asItReads(step, steps)) };
  const gaps = GAPS.flatMap(({ code, severity, text, find }) =>
    find(chain).map(({ after, before, params }) => ({
      after,
      before,
      code,
      severity,
      text: fill(text, language, params),
    })),
  );
  return gaps.sort((a, b) => placeOf(a) - placeOf(b));
}

interface Chain extends SeenChain {
  /** The battery's own steps as they now read: without those that were voided, with what was corrected. */
  readonly battery: readonly ChainStep[];
}

interface Place {
  readonly after: number | null;
  readonly before: number | null;
  readonly params?: Params;
}

interface GapRow {
  readonly code: GapCode;
  readonly severity: GapSeverity;
  readonly text: Text;
  readonly find: (chain: Chain) => Place[];
}

export type GapCode =
  | 'ORIGIN_SOURCE_UNKNOWN'
  | 'CODE_MISSING'
  | 'CODE_FOUND_LATER'
  | 'NOT_STORED_BEFORE_DISPATCH'
  | 'PICK_UP_NOT_RECORDED'
  | 'ARRIVED_UNEXPECTED'
  | 'MISSING_ON_ARRIVAL'
  | 'RETURN_NOT_RECORDED'
  | 'ENTRY_CORRECTED'
  | 'ENTRY_VOIDED'
  | 'FIELDS_WITHHELD'
  | 'LATER_STEPS_WITHHELD';

const GAPS: readonly GapRow[] = [
  {
    code: 'ORIGIN_SOURCE_UNKNOWN',
    severity: 'missing',
    text: {
      zh: '收集时没有登记来源，此前的流转没有记录',
      en: 'No source was recorded when it was collected; nothing is on record of its life before',
    },
    find: ({ battery: [origin] }) =>
      origin?.kind === 'battery.collected' && lacks(origin, 'sourceUscc') && lacks(origin, 'sourceName')
        ? [{ after: null, before: origin.index }]
        : [],
  },
  {
    code: 'CODE_MISSING',
    severity: 'missing',
    text: {
      zh: '没有登记动力电池编码（编码{status}），凭内部追溯号识别',
      en: 'No battery code is on record (code {statusEn}); it is known by its internal trace number',
    },
    find: (chain) => codeless(chain).filter(({ before }) => before === null),
  },
  {
    code: 'CODE_FOUND_LATER',
    severity: 'note',
    text: {
      zh: '起初没有登记动力电池编码（编码{status}），编码为后来补登',
      en: 'No battery code was recorded at first (code {statusEn}); it was added later',
    },
    find: (chain) => codeless(chain).filter(({ before }) => before !== null),
  },
  {
    code: 'NOT_STORED_BEFORE_DISPATCH',
    severity: 'missing',
    text: {
      zh: '自取得至移交出库，没有登记入库贮存',
      en: 'Nothing on record says where it was stored between its origin and its first dispatch',
    },
    find: ({ battery }) => {
      const [origin] = battery;
      const dispatched = battery.find((step) => step.kind === 'consignment.dispatched');
      if (!origin || !dispatched || !FROM_OUTSIDE.includes(origin.kind)) return [];
      const isStored = battery.some((step) => step.kind === 'battery.stored' && step.index < dispatched.index);
      return isStored ? [] : [{ after: origin.index, before: dispatched.index }];
    },
  },
  {
    code: 'PICK_UP_NOT_RECORDED',
    severity: 'missing',
    text: {
      zh: '交接单 {number} 已到货，没有登记承运单位提货',
      en: 'Consignment {number} arrived; no pick-up by the carrier is on record',
    },
    find: ({ battery }) =>
      receipts(battery).flatMap(({ step, number }) => {
        const sent = battery.filter((one) => one.index < step.index && textOf(one.data, 'consignmentNo') === number);
        const dispatched = sent.findLast((one) => one.kind === 'consignment.dispatched');
        if (!dispatched || sent.some((one) => one.kind === 'consignment.pickedUp' && one.index > dispatched.index))
          return [];
        return [{ after: dispatched.index, before: step.index, params: { number } }];
      }),
  },
  {
    code: 'ARRIVED_UNEXPECTED',
    severity: 'missing',
    text: {
      zh: '随交接单 {number} 多到，没有发往此处的登记',
      en: 'It came along with consignment {number}; no dispatch to this place is on record',
    },
    find: ({ battery }) =>
      receipts(battery)
        .filter(({ result }) => result === 'unexpected')
        .map(({ step, number }) => ({ after: stepBefore(battery, step), before: step.index, params: { number } })),
  },
  {
    code: 'MISSING_ON_ARRIVAL',
    severity: 'missing',
    text: {
      zh: '交接单 {number} 到货时未见此件',
      en: 'It was not there when consignment {number} arrived',
    },
    find: ({ battery }) =>
      receipts(battery)
        .filter(({ result }) => result === 'missing')
        .map(({ step, number }) => ({
          after: stepBefore(battery, step),
          before: step.index,
          params: { number },
        })),
  },
  {
    code: 'RETURN_NOT_RECORDED',
    severity: 'missing',
    text: {
      zh: '交接单 {number} 未接收此件，尚未登记退回发货单位',
      en: 'Consignment {number} was not accepted for this item; its return to the sender is not yet on record',
    },
    find: ({ battery }) =>
      receipts(battery)
        .filter(({ result }) => result === 'missing' || result === 'refused')
        .filter(({ step }) => !battery.some((later) => later.index > step.index && MOVING.includes(later.kind)))
        .map(({ step, number }) => ({ after: step.index, before: null, params: { number } })),
  },
  {
    code: 'ENTRY_CORRECTED',
    severity: 'note',
    text: { zh: '第 {index} 条后来作过更正', en: 'Entry {index} was corrected later' },
    find: ({ steps }) =>
      steps.flatMap(({ index, correctedBy }) =>
        correctedBy.map((correction) => ({ after: index, before: correction, params: { index } })),
      ),
  },
  {
    code: 'ENTRY_VOIDED',
    severity: 'note',
    text: { zh: '第 {index} 条已作废，不再计入', en: 'Entry {index} was voided and no longer counts' },
    find: ({ steps }) =>
      steps.flatMap(({ index, voidedBy }) =>
        voidedBy === null ? [] : [{ after: index, before: voidedBy, params: { index } }],
      ),
  },
  {
    code: 'FIELDS_WITHHELD',
    severity: 'withheld',
    text: {
      zh: '其间 {count} 步的部分内容有记录，按权限不向您显示',
      en: 'Parts of {count} step(s) here are on record and not shown to you',
    },
    find: ({ steps }) => withheldRuns(steps),
  },
  {
    code: 'LATER_STEPS_WITHHELD',
    severity: 'withheld',
    text: {
      zh: '移交之后的流转按权限不向原持有方显示',
      en: 'What came after the hand-over is not shown to a former holder',
    },
    find: ({ seenUntil }) => (seenUntil === null ? [] : [{ after: seenUntil, before: null }]),
  },
];

const FROM_OUTSIDE: readonly string[] = ['battery.removed', 'battery.collected'];

/** After one of these a battery that was not accepted is where the ledger says again. */
const MOVING: readonly string[] = ['consignment.returned', 'consignment.received'];

const CODE_STATUSES: Readonly<Record<string, Text>> = {
  missing: { zh: '缺失', en: 'missing' },
  damaged: { zh: '污损', en: 'damaged' },
  'non-standard': { zh: '非国标', en: 'not of the national standard' },
};

function isRevision({ kind }: ChainStep): boolean {
  return kind === 'entry.corrected' || kind === 'entry.voided';
}

/** With the new values of its corrections, as far as the reader is shown them. */
function asItReads(step: ChainStep, steps: readonly ChainStep[]): ChainStep {
  const corrections = steps.filter((one) => step.correctedBy.includes(one.index));
  const withheld = corrections.some((one) => one.withheld.includes('changes')) ? UNKNOWN_CHANGES : [];
  const changes = corrections.map((one) => objectOf(one.data, 'changes') ?? {});
  return {
    ...step,
    data: Object.assign({}, step.data, ...changes) as CanonicalObject,
    withheld: [...step.withheld, ...withheld],
  };
}

/** What a correction that the reader may not see could have said. */
const UNKNOWN_CHANGES: readonly string[] = ['sourceUscc', 'sourceName', 'items'];

/** Not recorded. What is withheld may be there. */
function lacks(step: ChainStep, name: string): boolean {
  return step.data[name] === undefined && !step.withheld.includes(name);
}

interface Receipt {
  readonly step: ChainStep;
  readonly number: string;
  /** Absent where the reader may not know it. */
  readonly result: string | undefined;
}

function receipts(battery: readonly ChainStep[]): Receipt[] {
  return battery
    .filter((step) => step.kind === 'consignment.received')
    .map((step) => {
      const [item] = step.withheld.includes('items') ? [] : objectsOf(step.data, 'items');
      return { step, number: textOf(step.data, 'consignmentNo') ?? '', result: item && textOf(item, 'result') };
    });
}

/** From the origin without a readable code to the entry that added one. */
function codeless({ battery }: Chain): Place[] {
  const [origin] = battery;
  const status = origin && CODE_STATUSES[textOf(origin.data, 'codeStatus') ?? ''];
  if (!origin || !status || textOf(origin.data, 'batteryCode') !== undefined) return [];
  const assigned = battery.find((step) => step.kind === 'battery.codeAssigned');
  const params = { status: status.zh, statusEn: status.en };
  return [{ after: origin.index, before: assigned?.index ?? null, params }];
}

/** Steps one after the other of which something is kept back: the entries around them. */
function withheldRuns(steps: readonly ChainStep[]): Place[] {
  const places: Place[] = [];
  let run = 0;
  for (const [i, step] of [...steps, undefined].entries()) {
    if (step !== undefined && step.withheld.length > 0) run += 1;
    else if (run > 0) {
      const after = steps[i - run - 1]?.index ?? null;
      places.push({ after, before: step?.index ?? null, params: { count: run } });
      run = 0;
    }
  }
  return places;
}

function stepBefore(battery: readonly ChainStep[], step: ChainStep): number | null {
  return battery.findLast((one) => one.index < step.index)?.index ?? null;
}

/** Gaps before the first entry come first. */
function placeOf({ after }: TimelineGapDto): number {
  return after ?? -1;
}
