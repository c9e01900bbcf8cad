import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PATHS } from '../../paths';
import { ReviseButtons } from '../../record/revise-buttons';
import type { Recorded } from '../../record/use-record';
import { consoleAddress } from '../../scan/step-addresses';
import { batteryFileEn } from '../../texts/battery-file.en';
import { batteryFileZh } from '../../texts/battery-file.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { clockText, dayText } from '../../time/shanghai';
import { Badge } from '../../ui/badge';
import { Company } from '../../ui/company';
import { EntryData } from '../../ui/entry-data';
import { useEntryWords } from '../../ui/entry-words';
import type { Item } from './chain-order';
import { Changes } from './changes';
import { revisable } from './effective';
import { EntryFlags } from './entry-flags';
import { EntryPapers } from './entry-papers';
import type { Flag } from './use-file';

type Words = Texts<typeof batteryFileZh>;

interface ChainEntryProps {
  readonly item: Item;
  /** The whole chain: a correction stands beside what it corrected. */
  readonly items: readonly Item[];
  readonly flags: readonly Flag[];
  readonly onRecorded: (recorded: Recorded) => void;
}

/** One step: what, when it happened and when it was recorded, by whom, with which papers, and what it was flagged for. */
export function ChainEntry({ item, items, flags, onRecorded }: ChainEntryProps): ReactElement {
  const texts = useTexts({ zh: batteryFileZh, en: batteryFileEn });
  const words = useEntryWords(item.parties.map(({ org }) => org));
  const isStruck = item.voidedBy !== null || item.correctedBy.length > 0;
  return (
    <li id={`entry-${String(item.index)}`} className="chain-entry" data-entry={item.index} data-kind={item.kind}>
      <h3>
        <span className={isStruck ? 'struck' : undefined}>{item.title}</span>{' '}
        {item.stageTitle !== item.title && <span className="chain-stage">{item.stageTitle}</span>}
        <Badges item={item} flags={flags} texts={texts} />
      </h3>
      <Times item={item} texts={texts} />
      <p className="chain-who">
        <Parties item={item} texts={texts} />
      </p>
      <div className={item.voidedBy === null ? undefined : 'struck'}>
        <EntryData data={ownRows(item, items)} words={words} leftOut={[...LEFT_OUT, ...saidElsewhere(item)]} />
      </div>
      <Changes item={item} items={items} />
      {item.withheld.length > 0 && (
        <p className="chain-withheld">
          <Badge code="withheld" tone="plain" text={texts.withheld} />{' '}
          {texts.withheldFields([...new Set(item.withheld.map(words.label))].join(texts.comma))}
        </p>
      )}
      <Batch item={item} texts={texts} />
      <EntryPapers item={item} />
      <EntryFlags flags={flags} />
      <ReviseButtons entry={revisable(item, items)} words={words} onRecorded={onRecorded} />
    </li>
  );
}

/** These are said by the correction's own part. */
const LEFT_OUT: readonly string[] = ['changes', 'reason', 'index'];

/** What the line of the parties and that of the sheet say already, and a part about this battery that says nothing. */
function saidElsewhere({ parties, batch, data }: Item): readonly string[] {
  const items = (data as Readonly<Record<string, unknown>>)['items'];
  const hasFigures = Array.isArray(items) && items.some((one) => Object.keys(one as object).length > 1);
  return [
    ...parties.map(({ part }) => part),
    ...(batch?.consignmentNo == null ? [] : ['consignmentNo']),
    ...(hasFigures ? [] : ['items']),
  ];
}

/** Of the answers to a report, the row that the report gave this battery. */
function ownRows(item: Item, items: readonly Item[]): Item['data'] {
  if (item.kind !== 'filing.answered') return item.kind.startsWith('entry.') ? item.data : withoutRaw(item.data);
  const report = items.find(({ kind, data }) => kind === 'filing.exported' && data['batch'] === item.data['batch']);
  const own = rowsOf(report?.data['rows']).map(({ row }) => row);
  return { ...item.data, rows: rowsOf(item.data['rows']).filter(({ row }) => own.includes(row)) };
}

function withoutRaw(data: Item['data']): Item['data'] {
  const { raw: _raw, ...shown } = data as Readonly<Record<string, unknown>>;
  return shown;
}

function rowsOf(rows: unknown): readonly { readonly row: unknown }[] {
  return Array.isArray(rows) ? (rows as { row: unknown }[]) : [];
}

function Badges({ item, flags, texts }: { item: Item; flags: readonly Flag[]; texts: Words }): ReactElement {
  const { voidedBy, correctedBy } = item;
  const open = flags.filter(({ state }) => state === 'open').length;
  return (
    <span className="badge-row">
      {item.about === 'vehicle' && <Badge code="of-vehicle" tone="plain" text={texts.ofVehicle} />}
      {voidedBy !== null && <Badge code="voided" text={texts.voided} />}
      {voidedBy === null && correctedBy.length > 0 && <Badge code="corrected" tone="wait" text={texts.corrected} />}
      {voidedBy !== null && <a href={`#entry-${String(voidedBy)}`}>{texts.seeVoid(voidedBy)}</a>}
      {correctedBy.map((index) => (
        <a key={index} href={`#entry-${String(index)}`}>
          {texts.seeCorrection(index)}
        </a>
      ))}
      {open > 0 && <Badge code="flagged" tone="warn" text={texts.flagged(open)} />}
    </span>
  );
}

/** Both clocks, always; a later day of recording is said. */
function Times({ item: { occurredAt, recordedAt, index }, texts }: { item: Item; texts: Words }): ReactElement {
  const days = Math.round((Date.parse(dayText(recordedAt)) - Date.parse(dayText(occurredAt))) / DAY_MS);
  return (
    <p className="chain-times">
      <span>
        {texts.occurred} <time dateTime={occurredAt}>{clockText(occurredAt)}</time>
      </span>
      <span className="chain-recorded">
        {texts.recorded} <time dateTime={recordedAt}>{clockText(recordedAt)}</time>
      </span>
      <Link to={`${PATHS.log}?index=${String(index)}`}>{texts.entry(index)}</Link>
      {days > 0 && <Badge code="late-recorded" tone="warn" text={texts.recordedLate(days)} />}
    </p>
  );
}

const DAY_MS = 86_400_000;

function Parties({ item: { parties, org }, texts }: { item: Item; texts: Words }): ReactElement {
  if (parties.length === 0) return <Company {...org} />;
  return (
    <>
      {parties.map(({ part, partTitle, org: party }) => (
        <span key={part} className="chain-party">
          {partTitle} <Company {...party} />
          {party.name === null && <Badge code="UNVERIFIED" text={texts.notRegistered} />}
        </span>
      ))}
    </>
  );
}

function Batch({ item: { batch }, texts }: { item: Item; texts: Words }): ReactElement | null {
  if (batch === null) return null;
  const { consignmentNo, batteries, href } = batch;
  const count = batteries !== null && batteries > 1 ? texts.together(batteries) : '';
  if (consignmentNo === null) return count === '' ? null : <p>{count}</p>;
  return (
    <p>
      {texts.onSheet} {href === null ? consignmentNo : <Link to={consoleAddress(href)}>{consignmentNo}</Link>} {count}
    </p>
  );
}
