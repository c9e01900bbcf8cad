import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { PATHS } from '../../paths';
import { enterprisesEn } from '../../texts/enterprises.en';
import { enterprisesZh } from '../../texts/enterprises.zh';
import { useTexts } from '../../texts/texts';

/** Everything the ledger says of a paper, in the order in which it was said. */
export function PaperHistory({ paper }: { readonly paper: Schemas['QualificationDto'] }): ReactElement {
  const texts = useTexts({ zh: enterprisesZh, en: enterprisesEn });
  const log = (index: number): string => `${PATHS.log}?index=${String(index)}`;
  return (
    <ol className="plain-list">
      <li>
        <Link to={log(paper.index)}>{texts.recordedAs(paper.index)}</Link>
        {paper.changes.length === 0 && ` · ${texts.notVerifiedYet}`}
      </li>
      {paper.changes.map(({ status, from, reason, index }) => (
        <li key={index}>
          <Link to={log(index)}>{texts.changedAs(texts.statusDone[status], from, index)}</Link> · {reason}
        </li>
      ))}
    </ol>
  );
}
