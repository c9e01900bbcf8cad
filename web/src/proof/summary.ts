import type { Texts } from '../texts/texts';
import type { proofZh } from '../texts/proof.zh';
import type { BatteryCheck } from './check-battery';
import type { LogCheck } from './check-log';

export type ProofTexts = Texts<typeof proofZh>;

/** What was found, in words. `lines` say what the headline leaves out. */
export interface Summary {
  readonly tone: 'success' | 'warning' | 'error';
  readonly headline: string;
  readonly lines: readonly string[];
}

/** Whatever was not proved is said, and makes it less than a success. `clock` writes an instant for people. */
export function summaryOf(
  log: LogCheck,
  battery: BatteryCheck,
  texts: ProofTexts,
  clock: (instant: string) => string,
): Summary {
  const { counts } = battery;
  const isBad = counts.fault > 0 || log.outcome === 'alarm';
  const isPart = counts['not-checked'] + counts.pending > 0 || log.outcome === 'not-checked' || log.shelfFault !== null;
  return {
    tone: isBad || log.alarms.length > 0 ? 'error' : isPart || battery.entries.length === 0 ? 'warning' : 'success',
    headline: headlineOf(log, battery, texts, clock),
    lines: [...logLines(log, texts, clock), ...entryLines(battery, texts)],
  };
}

function headlineOf(
  log: LogCheck,
  { entries, counts }: BatteryCheck,
  texts: ProofTexts,
  clock: (instant: string) => string,
): string {
  const proved = counts.since + counts.today;
  if (counts.fault > 0) return texts.faults(counts.fault, entries.length);
  if (entries.length === 0) return texts.nothing;
  if (proved === 0) return texts.noneProved;
  const scope = texts.scope(proved, entries.length);
  if (log.since === null) {
    const isFirst = log.kept.evidence.length === 0;
    return `${scope}${isFirst ? texts.firstVisit : texts.startedOver}${texts.stop}`;
  }
  return `${scope}${agreement(counts, clock(log.since.seenAt), texts)}${growth(log, texts)}`;
}

function agreement({ since, today }: BatteryCheck['counts'], at: string, texts: ProofTexts): string {
  if (today === 0) return texts.allSince(at);
  return since === 0 ? texts.allToday(at) : texts.mixed(since, at, today);
}

/** Nothing about what came since, unless it was proved. */
function growth(log: LogCheck, texts: ProofTexts): string {
  if (log.outcome !== 'continued') return texts.stop;
  const [from, to] = [log.since.checkpoint.size, log.today.checkpoint.size];
  return from === to ? texts.unchanged : texts.grew(from, to);
}

function logLines(log: LogCheck, texts: ProofTexts, clock: (instant: string) => string): string[] {
  const { log: kept } = log.kept;
  const lines: string[] = [];
  if (log.outcome === 'alarm') lines.push(texts.logAlarm);
  if (log.outcome === 'not-checked') lines.push(texts.reasons[log.reason]);
  if (log.outcome !== 'first-visit' && log.today === null && log.since !== null) lines.push(texts.keptOnly);
  if (log.outcome === 'first-visit') lines.push(texts.firstNote);
  if (log.shelfFault !== null) lines.push(texts.shelf[log.shelfFault]);
  const first = kept?.earlier[kept.earlier.length - 1];
  if (log.outcome === 'continued' && kept && first)
    lines.push(texts.sinceFirst(clock(first.firstSeenAt), kept.earlier.length + 1));
  return lines;
}

function entryLines({ counts, left }: BatteryCheck, texts: ProofTexts): string[] {
  const said: readonly (readonly [number, (count: number) => string])[] = [
    [counts.pending, texts.pending],
    [counts.withheld, texts.withheld],
    [counts['not-checked'], texts.notChecked],
    [left, texts.left],
  ];
  return said.filter(([count]) => count > 0).map(([count, say]) => say(count));
}
