import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Company } from '../../ui/company';
import { Loaded } from '../../ui/loaded';
import type { Story } from './sheet-story';

/** What was entered about this consignment, by whom and when. */
export function SheetEntries({ story }: { readonly story: UseQueryResult<{ entries: Story }> }): ReactElement {
  const { card: texts } = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  return (
    <section className="panel">
      <h2>{texts.entries}</h2>
      <Loaded query={story}>
        {({ entries }) =>
          entries === undefined ? (
            <p>{texts.entriesHidden}</p>
          ) : (
            <ol className="sheet-entries">
              {entries.map((entry) => (
                <li key={entry.index}>
                  <strong>{entry.title}</strong> {clockText(entry.occurredAt)} <Company {...entry.org} />{' '}
                  <small>
                    {texts.entry(entry.index)}，{texts.recordedAt(clockText(entry.recordedAt))}
                  </small>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}
