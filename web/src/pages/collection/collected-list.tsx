import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PATHS } from '../../paths';
import type { Recorded } from '../../record/use-record';
import { collectionEn } from '../../texts/collection.en';
import { collectionZh } from '../../texts/collection.zh';
import { useTexts } from '../../texts/texts';
import { Empty } from '../../ui/empty';

/** What was collected since this page was opened, the last first. */
export function CollectedList({ recorded }: { readonly recorded: readonly Recorded[] }): ReactElement {
  const texts = useTexts({ zh: collectionZh, en: collectionEn });
  return (
    <section className="panel" aria-label={texts.listTitle}>
      <h2>{texts.list(recorded.length)}</h2>
      {recorded.length === 0 && <Empty what={texts.listEmpty} />}
      <ol className="running-list">
        {recorded.map(({ index, subject }) => (
          <li key={index}>
            <Link className="code" to={PATHS.battery(subject.label)}>
              {subject.label}
            </Link>
            <span>#{index}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
