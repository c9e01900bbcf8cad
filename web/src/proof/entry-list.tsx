import { Collapse } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { proofEn } from '../texts/proof.en';
import { proofZh } from '../texts/proof.zh';
import { useTexts } from '../texts/texts';
import { clockText } from '../time/shanghai';
import { Badge } from '../ui/badge';
import type { Tone } from '../ui/states';
import type { EntryCheck, EntryState } from './check-entry';
import type { Anchor } from './kept';
import type { ProofTexts } from './summary';

interface EntryListProps {
  readonly checks: readonly EntryCheck[];
  readonly titles: readonly { readonly index: number; readonly title: string }[];
}

/** Each entry with its result; what was computed unfolds. The first fault stands open. */
export function EntryList({ checks, titles }: EntryListProps): ReactElement {
  const texts = useTexts({ zh: proofZh, en: proofEn });
  const titleOf = new Map(titles.map(({ index, title }) => [index, title]));
  const fault = checks.find(({ result }) => result.state === 'fault');
  const open = fault === undefined ? [] : [String(fault.shown.index)];
  const each = checks.map((check) => ({
    key: String(check.shown.index),
    label: <Head check={check} title={titleOf.get(check.shown.index) ?? check.shown.kind} texts={texts} />,
    children: <Details check={check} texts={texts} />,
  }));
  const inner = <Collapse size="small" items={each} defaultActiveKey={open} />;
  const outer = [{ key: 'each', label: texts.each(checks.length), children: inner }];
  return <Collapse ghost size="small" items={outer} defaultActiveKey={fault === undefined ? [] : ['each']} />;
}

type StateCode = keyof ProofTexts['states'];

const TONES: Readonly<Record<StateCode, Tone>> = {
  since: 'good',
  today: 'good',
  withheld: 'plain',
  pending: 'wait',
  'not-checked': 'warn',
  fault: 'bad',
};

function codesOf(result: EntryState): StateCode[] {
  if (result.state !== 'proved') return [result.state];
  return result.text === 'withheld' ? [result.against, 'withheld'] : [result.against];
}

function Head({ check, title, texts }: { check: EntryCheck; title: string; texts: ProofTexts }): ReactElement {
  return (
    <span className="proof-head">
      {texts.entry(check.shown.index)} {title}{' '}
      {codesOf(check.result).map((code) => (
        <Badge key={code} code={`proof-${code}`} tone={TONES[code]} text={texts.states[code]} />
      ))}
    </span>
  );
}

function Details({ check: { shown, result, touch }, texts }: { check: EntryCheck; texts: ProofTexts }): ReactElement {
  const anchor = result.state === 'proved' || result.state === 'fault' ? result.anchor : null;
  return (
    <>
      {result.state === 'fault' && <p>{texts.entryFaults[result.fault]}</p>}
      {result.state === 'not-checked' && <p>{texts.reasons[result.reason]}</p>}
      <dl className="proof-facts">
        <Fact name={texts.leafHash}>
          <Hash value={shown.leafHash} />
        </Fact>
        {touch && <Fact name={texts.place}>{texts.placeText(touch.version)}</Fact>}
        {result.state === 'proved' && (
          <Fact name={texts.path}>
            {result.hashes.length === 0
              ? texts.pathEmpty
              : result.hashes.map((hash, i) => <Hash key={i} value={hash} />)}
          </Fact>
        )}
        {anchor && <AnchorFacts anchor={anchor} texts={texts} />}
      </dl>
    </>
  );
}

function AnchorFacts({ anchor: { checkpoint, seenAt }, texts }: { anchor: Anchor; texts: ProofTexts }): ReactElement {
  return (
    <>
      <Fact name={texts.against}>
        {checkpoint.origin} · {texts.size} {checkpoint.size} · {texts.seenAt} {clockText(seenAt)}
      </Fact>
      <Fact name={texts.root}>
        <Hash value={checkpoint.root} />
      </Fact>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Breaks anywhere, so that it fits a phone. */
function Hash({ value }: { value: string }): ReactElement {
  return <code style={{ display: 'block', overflowWrap: 'anywhere' }}>{value}</code>;
}
