import { dataVisible, type VisibleTo } from '../accounts/sight';
import type { Reader } from '../database/tx';
import { fill, type Language, type Text } from '../kernel/text';
import { entriesOf } from '../ledger/entries';
import type { Entry } from '../ledger/entry';
import { STAGES, type Stage } from './custody-kind';
import { numberOf, textOf } from './data';
import { custodyKind } from './fold';
import { fixedMembers } from './kinds/entry-revised';
import { readOrgNames, type OrgNames } from './org-names';
import type { SeenBattery } from './seen-battery';
import { concerns, papersByOrg, STEP_PARTS, stepPaper, type StepParty, takingPart } from './step-papers';
import type { BatchDto, StepPaperDto, TimelineItemDto } from './timeline.dto';
import { batchSize, type Part, visibleData } from './visible-data';

/**
 * The chain of one battery with the papers as of each step. What came before the caller had a part in it is told
 * without figures; what came after it handed the battery over is not told. The number of queries does not depend on
 * the length of the chain.
 */
export async function timelineOf(
  reader: Reader,
  seen: SeenBattery,
  sight: VisibleTo,
  language: Language,
): Promise<TimelineItemDto[]> {
  const chain = await chainOf(reader, seen);
  const full = await indexesInFull(reader, sight, chain);
  const entries = chain.filter(
    (entry) => seen.seenUntil === undefined || entry.index <= seen.seenUntil || full.has(entry.index),
  );
  const parts = new Map(entries.map((entry) => [entry.index, partOf(entry, { seen, sight, full })]));
  const parties = new Map(
    entries.map((entry) => [entry.index, takingPart(entry, parts.get(entry.index)?.figures ?? false)]),
  );
  const orgs = [...parties.values()].flat().map(({ org }) => org);
  const names = await readOrgNames(reader, [...orgs, ...entries.map((entry) => entry.org)]);
  const papers = await papersByOrg(reader, orgs);
  return entries.map((entry) => {
    const part = parts.get(entry.index) ?? NOTHING;
    const taking = parties.get(entry.index) ?? [];
    const steps = [...new Set(taking.map(({ org }) => org))]
      .flatMap((org) => papers.get(org) ?? [])
      .filter((paper) => concerns(paper, entry))
      .map((paper) => stepPaper(paper, entry, { language, personal: part.personal }));
    const isOwn = sight.kind === 'enterprise' && sight.org === entry.org;
    const context = { battery: seen.battery.id, part, names, parties: taking, papers: steps, language, entries };
    return toItem(entry, { ...context, isOwn });
  });
}

const NOTHING: Part = { figures: false, personal: false };

const REVISIONS: Readonly<Record<string, Text>> = {
  'entry.corrected': { zh: '更正', en: 'entry corrected' },
  'entry.voided': { zh: '作废', en: 'entry voided' },
};

/** What the enterprise told a platform: beside the chain, and nobody's but its own and the bureau's. */
const REPORTS: Readonly<Record<string, Text>> = {
  'filing.exported': { zh: '导出报送批次', en: 'filing exported' },
  'filing.answered': { zh: '回填报送结果', en: 'answers to a filing recorded' },
};

/** Kinds of the vehicle's own chain that belong to the battery's, too. */
const OF_VEHICLE: readonly string[] = ['vehicle.received', 'vehicle.certified'];

/** Entries of the battery, and what was said of the vehicle it came from, in the order of the log. */
async function chainOf(reader: Reader, { battery, entries }: SeenBattery): Promise<readonly Entry[]> {
  const own = entries ?? (await entriesOf(reader, [battery.id]));
  const vehicle = own[0] && textOf(own[0].data, 'vehicle');
  if (vehicle === undefined) return own;
  const ofVehicle = await entriesOf(reader, [vehicle]);
  const told = new Set(ofVehicle.filter((entry) => OF_VEHICLE.includes(entry.kind)).map((entry) => entry.index));
  const isTold = (entry: Entry): boolean =>
    told.has(entry.index) || (entry.kind in REVISIONS && told.has(numberOf(entry.data, 'index') ?? -1));
  const all = new Map([...own, ...ofVehicle.filter(isTold)].map((entry) => [entry.index, entry]));
  return [...all.values()].sort((a, b) => a.index - b.index);
}

/** Which of the entries the caller is party to (or has a party in its district). */
async function indexesInFull(
  reader: Reader,
  sight: VisibleTo,
  entries: readonly Entry[],
): Promise<ReadonlySet<number>> {
  const { sql, params } = dataVisible(sight, 'e.idx');
  const rows = await reader.all<{ idx: number }>(`SELECT e.idx FROM ledger_entry e WHERE e.idx IN (?*) AND ${sql}`, [
    entries.map((entry) => entry.index),
    ...params,
  ]);
  return new Set(rows.map((row) => row.idx));
}

/**
 * While an enterprise holds a battery, whatever is recorded about it (a receiver's void, say) concerns it; not what
 * others report of it.
 */
function partOf(entry: Entry, context: { seen: SeenBattery; sight: VisibleTo; full: ReadonlySet<number> }): Part {
  const { seen, sight, full } = context;
  const isHeld =
    seen.heldFrom !== undefined &&
    entry.index >= seen.heldFrom &&
    touches(entry, seen.battery.id) &&
    !(entry.kind in REPORTS);
  const figures = full.has(entry.index) || isHeld;
  const isOfficer = sight.kind === 'district';
  const isOwn = sight.kind === 'enterprise' && sight.org === entry.org;
  const isParty = full.has(entry.index) && entry.kind.startsWith('consignment.');
  return { figures, personal: figures && (isOfficer || isOwn || isParty) };
}

interface ItemContext {
  readonly battery: string;
  readonly part: Part;
  readonly names: OrgNames;
  readonly parties: readonly StepParty[];
  readonly papers: readonly StepPaperDto[];
  readonly language: Language;
  readonly entries: readonly Entry[];
  readonly isOwn: boolean;
}

function toItem(entry: Entry, context: ItemContext): TimelineItemDto {
  const { battery, part, names, parties, papers, language, entries, isOwn } = context;
  const stage = stageOf(entry);
  const revising = entries.filter((other) => other.kind in REVISIONS && numberOf(other.data, 'index') === entry.index);
  const voided = revising.find((other) => other.kind === 'entry.voided');
  return {
    index: entry.index,
    leafHash: entry.leafHash,
    kind: entry.kind,
    title: fill(titleOf(entry), language),
    stage,
    stageTitle: STAGES[stage][language],
    about: touches(entry, battery) ? 'battery' : 'vehicle',
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
    org: names(entry.org),
    ...visibleData(entry, part, battery),
    correctedBy: revising.filter((other) => other.kind === 'entry.corrected').map((other) => other.index),
    voidedBy: voided?.index ?? null,
    refs: entry.refs.map((ref) => ref.index),
    fixed: isOwn && custodyKind(entry.kind) && !voided ? [...fixedMembers(entry.kind)] : null,
    batch: batchOf(entry, part),
    parties: parties.map(({ part: name, org }) => ({
      part: name,
      partTitle: STEP_PARTS[name][language],
      org: names(org),
    })),
    papers: [...papers],
  };
}

function titleOf(entry: Entry): Text {
  return (
    custodyKind(entry.kind)?.title ?? REVISIONS[entry.kind] ?? REPORTS[entry.kind] ?? { zh: entry.kind, en: entry.kind }
  );
}

function stageOf(entry: Entry): Stage {
  return custodyKind(entry.kind)?.stage ?? (entry.kind in REPORTS ? 'filing' : 'correction');
}

function touches(entry: Entry, stream: string): boolean {
  return entry.touches.some((touch) => touch.stream === stream);
}

function batchOf(entry: Entry, part: Part): BatchDto | null {
  const consignmentNo = textOf(entry.data, 'consignmentNo') ?? null;
  const size = batchSize(entry);
  if (consignmentNo === null && size < 2) return null;
  const mayOpen = part.figures && consignmentNo !== null;
  return {
    consignmentNo,
    batteries: part.figures && size > 0 ? size : null,
    href: mayOpen ? `/api/v1/consignments/${encodeURIComponent(consignmentNo)}` : null,
  };
}
