import type { ReactElement } from 'react';
import type { Schemas } from '../api/client';
import { guideEn } from '../texts/guide.en';
import { guideZh } from '../texts/guide.zh';
import { useTexts } from '../texts/texts';
import { Badge } from './badge';
import { useWords } from './words';

export type GuideStage = Schemas['GuideStageDto'];

const MUST_TONES = { MUST: 'bad', SHOULD: 'warn', INFO: 'plain', FORBIDDEN: 'alarm' } as const;

/** What one stage asks for: safety, papers, reports by when; each with its source and how well it is known. */
export function GuidePanel({ stage }: { readonly stage: GuideStage }): ReactElement {
  const texts = useTexts({ zh: guideZh, en: guideEn });
  const roles = useWords('enterpriseRoles');
  return (
    <div className="guide-panel" data-stage={stage.stage}>
      <h3>{texts.safety}</h3>
      <Points none={texts.noSafety}>
        {stage.safety.map((point) => (
          <li key={point.text}>
            {point.text} <Source {...point} />
          </li>
        ))}
      </Points>
      <h3>{texts.papers}</h3>
      <Points none={texts.noPapers}>
        {distinct(stage.papers).map(({ name, level, role, anyOf, scope, consequence, ...known }, i) => (
          <li key={i}>
            <Badge code={level} text={texts.levels[level]} tone={MUST_TONES[level]} /> <strong>{name}</strong>
            <span className="guide-more">
              {role === null ? texts.anyRole : texts.forRole(role === 'branch' ? texts.branch : roles.say(role))}
              {scope !== null && ` · ${texts.scope(scope)}`}
              {anyOf !== null && ` · ${texts.anyOf(anyOf)}`}
              {consequence !== '' && ` · ${consequence}`}
            </span>{' '}
            <Source {...known} />
          </li>
        ))}
      </Points>
      <h3>{texts.reports}</h3>
      <Points none={texts.noReports}>
        {stage.reports.map(({ code, title, limit, start, ...known }) => (
          <li key={code}>
            <strong>{title}</strong>：{limit}
            <span className="guide-more">{texts.start(start)}</span> <Source {...known} />
          </li>
        ))}
      </Points>
    </div>
  );
}

/** One paper may be asked for by two activities of a stage in the same words; it is shown once. */
function distinct<T>(papers: readonly T[]): T[] {
  return [...new Map(papers.map((paper) => [JSON.stringify(paper), paper])).values()];
}

function Points({ none, children }: { readonly none: string; readonly children: ReactElement[] }): ReactElement {
  return children.length === 0 ? <p className="screen-hint">{none}</p> : <ul>{children}</ul>;
}

interface SourceProps {
  readonly source: string;
  readonly url?: string | null;
  readonly grade: string;
  readonly gradeTitle: string;
}

/** Where a point comes from. The official address is named to be read, and opened only by a click of the reader's own. */
function Source({ source, url, grade, gradeTitle }: SourceProps): ReactElement {
  const texts = useTexts({ zh: guideZh, en: guideEn });
  return (
    <span className="guide-source">
      <Badge code={grade} text={gradeTitle} /> {texts.source}：{source}
      {url != null && (
        <>
          {' '}
          <a href={url} target="_blank" rel="noreferrer">
            {texts.openSource}
          </a>
        </>
      )}
    </span>
  );
}
