import { Collapse } from 'antd';
import type { ReactElement } from 'react';
import type { Schemas } from '../../api/client';
import { batteryFileEn } from '../../texts/battery-file.en';
import { batteryFileZh } from '../../texts/battery-file.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { dayText } from '../../time/shanghai';
import { Badge } from '../../ui/badge';
import { Company } from '../../ui/company';
import type { Item } from './chain-order';

type Paper = Schemas['StepPaperDto'];
type Words = Texts<typeof batteryFileZh>;

/** The papers of whoever took part, each with its verdict on the day of the step; folded, with what is amiss outside. */
export function EntryPapers({ item }: { readonly item: Item }): ReactElement | null {
  const texts = useTexts({ zh: batteryFileZh, en: batteryFileEn });
  if (item.parties.length === 0) return null;
  const parties = [...new Map(item.parties.map((party) => [party.org.uscc, party])).values()];
  const amiss = item.papers.filter((paper) => paper.state !== 'QUALIFIED' || paper.asKnownThen !== undefined);
  const label = (
    <span className="badge-row">
      {texts.papersOn(dayText(item.occurredAt), item.papers.length)}
      {amiss.map((paper) => (
        <Verdict key={keyOf(paper)} paper={paper} withName />
      ))}
    </span>
  );
  const children = parties.map(({ org, partTitle }) => {
    const papers = item.papers.filter(({ holderEnterprise }) => holderEnterprise === org.uscc);
    return (
      <div key={org.uscc}>
        <p>
          {partTitle} <Company {...org} />
        </p>
        {papers.length === 0 ? (
          <p>
            <Badge code="UNQUALIFIED" tone="warn" text={texts.noPapers} />
          </p>
        ) : (
          <ul className="papers">
            {papers.map((paper) => (
              <PaperLine key={keyOf(paper)} paper={paper} texts={texts} />
            ))}
          </ul>
        )}
      </div>
    );
  });
  return <Collapse ghost size="small" className="chain-papers" items={[{ key: 'papers', label, children }]} />;
}

function PaperLine({ paper, texts }: { readonly paper: Paper; readonly texts: Words }): ReactElement {
  return (
    <li data-paper={paper.type}>
      {paper.name} {paper.number ?? texts.numberWithheld} <Verdict paper={paper} />{' '}
      <small>{texts.validity(paper.validFrom, paper.validTo ?? texts.openEnded)}</small>{' '}
      {paper.grade !== 'CONFIRMED' && <Badge code={paper.grade} text={texts.grades[paper.grade]} />}
      {paper.asKnownThenText !== undefined && <small>{texts.asKnownThen(paper.asKnownThenText)}</small>}
    </li>
  );
}

function Verdict({ paper, withName = false }: { readonly paper: Paper; readonly withName?: boolean }): ReactElement {
  const { state, stateText, name } = paper;
  return <Badge code={state} text={withName ? `${name}：${stateText}` : stateText} />;
}

function keyOf({ type, number, validFrom, holderEnterprise }: Paper): string {
  return [type, number, validFrom, holderEnterprise].join(' ');
}
