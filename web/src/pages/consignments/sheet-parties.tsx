import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Schemas } from '../../api/client';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { useTexts } from '../../texts/texts';
import { dayText } from '../../time/shanghai';
import { Badge } from '../../ui/badge';
import { Company } from '../../ui/company';
import { Loaded } from '../../ui/loaded';
import type { Story } from './sheet-story';

interface SheetPartiesProps {
  readonly card: Schemas['ConsignmentCardDto'];
  readonly story: UseQueryResult<{ entries: Story }>;
}

/** The parties with their papers as they stood on the day of the dispatch, as the service tells it. */
export function SheetParties({ card, story }: SheetPartiesProps): ReactElement {
  const texts = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const parties = [
    { part: texts.sender, org: card.sender },
    { part: texts.receiver, org: card.receiver },
    { part: texts.carrier, org: card.carrier },
  ];
  return (
    <section className="panel">
      <h2>{texts.card.parties}</h2>
      <Loaded query={story}>
        {({ entries }) => {
          const papers = entries?.find(({ index }) => index === card.index)?.papers;
          return (
            <>
              <p>
                {papers === undefined ? texts.card.papersHidden : texts.card.partiesHint(dayText(card.dispatchedAt))}
              </p>
              <ul className="parties">
                {parties.map(({ part, org }) => (
                  <li key={part}>
                    <strong>{part}</strong> <Company {...org} /> {org.name === null && texts.card.notRegistered}
                    {papers && <Papers papers={papers.filter((paper) => paper.holderEnterprise === org.uscc)} />}
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function Papers({ papers }: { readonly papers: readonly Schemas['StepPaperDto'][] }): ReactElement {
  const { card: texts } = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  if (papers.length === 0) return <p>{texts.noPapers}</p>;
  return (
    <ul>
      {papers.map((paper) => (
        <li key={`${paper.type}${paper.number ?? ''}${paper.validFrom}`}>
          {paper.name} <Badge code={paper.state} text={paper.stateText} />{' '}
          {texts.validity(paper.validFrom, paper.validTo ?? texts.openEnded)}
          {paper.asKnownThenText !== undefined && ` ${texts.asKnownThen(paper.asKnownThenText)}`}
        </li>
      ))}
    </ul>
  );
}
