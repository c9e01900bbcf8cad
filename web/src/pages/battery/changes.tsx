import type { ReactElement } from 'react';
import { batteryFileEn } from '../../texts/battery-file.en';
import { batteryFileZh } from '../../texts/battery-file.zh';
import { useTexts } from '../../texts/texts';
import { useEntryWords } from '../../ui/entry-words';
import type { Item } from './chain-order';

/** What a correction or a void says: of which entry, why, and for a correction each field before and after. */
export function Changes({
  item,
  items,
}: {
  readonly item: Item;
  readonly items: readonly Item[];
}): ReactElement | null {
  const texts = useTexts({ zh: batteryFileZh, en: batteryFileEn });
  const words = useEntryWords();
  const { index, reason, changes } = item.data as Readonly<Record<string, unknown>>;
  if (!item.kind.startsWith('entry.') || typeof index !== 'number') return null;
  return (
    <div className="chain-changes">
      <p>
        <a href={`#entry-${String(index)}`}>{texts.aboutEntry(index)}</a>
        {typeof reason === 'string' && ` ${texts.because(reason)}`}
      </p>
      {typeof changes === 'object' && changes !== null && (
        <ul>
          {Object.entries(changes).map(([name, after]) => (
            <li key={name} data-field={name}>
              {words.label(name)} <del>{words.say(name, before({ name, index, item, items }))}</del> →{' '}
              <ins>{after === null ? texts.takenAway : words.say(name, after)}</ins>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface Where {
  readonly name: string;
  readonly index: number;
  readonly item: Item;
  readonly items: readonly Item[];
}

/** What the entry said until this correction: itself, or the correction before. */
function before({ name, index, item, items }: Where): unknown {
  const target = items.find((one) => one.index === index);
  const earlier = items.filter(({ index: at }) => at < item.index && target?.correctedBy.includes(at) === true);
  return earlier.reduce<unknown>(
    (value, { data }) => {
      const changes = (data as Readonly<Record<string, unknown>>)['changes'] as EntryData | undefined;
      return changes !== undefined && name in changes ? changes[name] : value;
    },
    (target?.data as EntryData | undefined)?.[name],
  );
}

type EntryData = Readonly<Record<string, unknown>>;
