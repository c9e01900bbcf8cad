import { type ReactElement, useEffect } from 'react';
import { scanEn } from '../texts/scan.en';
import { scanZh } from '../texts/scan.zh';
import { useTexts } from '../texts/texts';
import { Loaded } from '../ui/loaded';
import { announce } from './announcer';
import type { Lookup } from './desk-state';
import { type FoundItem, isAskable, useFound } from './found';
import { Found } from './found-card';
import { Offers } from './offers';
import { sound } from './tones';

interface DeskResultProps {
  readonly lookup: Lookup;
  readonly go: (address: string) => void;
}

/** What a text was taken for and what it means. Mounted anew for each lookup. */
export function DeskResult({ lookup, go }: DeskResultProps): ReactElement {
  const { desk, kinds } = useTexts({ zh: scanZh, en: scanEn });
  const found = useFound(lookup);
  const kind = kinds[lookup.kind];
  return (
    <section aria-label={desk.seen(kind)}>
      <p data-testid="seen" style={{ margin: 0 }}>
        {desk.seen(kind)}
      </p>
      {lookup.kind === 'link' && <FoundLink address={lookup.code} />}
      {lookup.kind !== 'link' && !isAskable(lookup) && <FoundItems items={[]} lookup={lookup} go={go} />}
      {isAskable(lookup) && (
        <Loaded query={found}>{({ items }) => <FoundItems items={items} lookup={lookup} go={go} />}</Loaded>
      )}
      {found.isError && <Says text="" isGood={false} />}
    </section>
  );
}

/** Among more than these nothing is offered to be done: first one of them is to be chosen. */
const FEW = 3;

function FoundItems({ items, lookup, go }: DeskResultProps & { readonly items: readonly FoundItem[] }): ReactElement {
  const { desk, kinds } = useTexts({ zh: scanZh, en: scanEn });
  const exact = items.filter((item) => item.exact);
  const others = items.filter((item) => !item.exact);
  const [first] = exact;
  const kind = kinds[lookup.kind];
  const many = desk.foundMany(exact.length);
  const outcome = first === undefined ? desk.nothing(kind) : exact.length === 1 ? desk.found(kind, first.label) : many;
  const beside = first === undefined ? desk.similar(others.length) : desk.related(others.length);
  return (
    <>
      <Says text={outcome} isGood={first !== undefined} />
      {first === undefined && <Offers lookup={lookup} go={go} />}
      {exact.length > 1 && <p>{many}</p>}
      {exact.map((item) => (
        <Found key={`${item.type}/${item.id}`} item={item} go={go} hasSteps={exact.length <= FEW} />
      ))}
      {others.length > 0 && <p>{beside}</p>}
      {others.map((item) => (
        <Found key={`${item.type}/${item.id}`} item={item} go={go} hasSteps={false} />
      ))}
    </>
  );
}

function FoundLink({ address }: { readonly address: string }): ReactElement {
  const { desk } = useTexts({ zh: scanZh, en: scanEn });
  return (
    <p style={{ overflowWrap: 'anywhere' }}>
      <Says text={desk.linkHint} isGood />
      {desk.linkHint}{' '}
      <a href={address} target="_blank" rel="noreferrer noopener">
        {address}
      </a>
    </p>
  );
}

/** Sounds how it ended, and has it said; once. */
function Says({ text, isGood }: { readonly text: string; readonly isGood: boolean }): null {
  useEffect(() => {
    sound(isGood ? 'ok' : 'bad');
    if (text !== '') announce(text, isGood ? 'polite' : 'assertive');
    // A change of language is no second outcome.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return null;
}
