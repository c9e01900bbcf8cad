import { Collapse } from 'antd';
import type { ReactElement } from 'react';
import { answer, api, type Schemas } from '../api/client';
import { useAnswer } from '../api/queries';
import { stageGuideEn } from '../texts/stage-guide.en';
import { stageGuideZh } from '../texts/stage-guide.zh';
import { useTexts } from '../texts/texts';
import { Badge } from './badge';
import { Loaded } from './loaded';

type Stage = Schemas['GuideStageDto'];

/** What to mind in a stage: safety, papers, reports, each with source and grade; folded until it is wanted. */
export function StageGuide({ stage }: { readonly stage: Stage['stage'] }): ReactElement {
  const texts = useTexts({ zh: stageGuideZh, en: stageGuideEn });
  const guide = useAnswer(['guide', stage], (signal) =>
    answer(api.GET('/api/v1/guide', { params: { query: { stage } }, signal })),
  );
  return (
    <Loaded query={guide}>
      {({ stages }) => (
        <Collapse
          className="stage-guide"
          items={stages.map((one) => ({
            key: one.stage,
            label: texts.title(one.title),
            children: <StagePoints stage={one} />,
          }))}
        />
      )}
    </Loaded>
  );
}

/** One stage of the guide in full. */
export function StagePoints({ stage }: { readonly stage: Stage }): ReactElement {
  const texts = useTexts({ zh: stageGuideZh, en: stageGuideEn });
  return (
    <>
      <h3>{texts.safety}</h3>
      <ul>
        {stage.safety.map((point) => (
          <li key={point.text}>
            {point.text} <Source text={point.source} grade={point.grade} title={point.gradeTitle} />
          </li>
        ))}
      </ul>
      <h3>{texts.papers}</h3>
      <ul>
        {stage.papers.map((paper, i) => (
          <li key={i}>
            {texts.levels[paper.level]} · {paper.name}
            {paper.role !== null && ` · ${paper.role}`} · {paper.consequence}{' '}
            <Source text={paper.source} grade={paper.grade} title={paper.gradeTitle} />
          </li>
        ))}
      </ul>
      <h3>{texts.reports}</h3>
      <ul>
        {stage.reports.map((report) => (
          <li key={report.code}>
            {report.title} · {report.start} · {report.limit}{' '}
            <Source text={report.source} grade={report.grade} title={report.gradeTitle} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface SourceProps {
  readonly text: string;
  readonly grade: string;
  readonly title: string;
}

function Source({ text, grade, title }: SourceProps): ReactElement {
  return (
    <span className="guide-source">
      {text} <Badge code={grade} text={title} />
    </span>
  );
}
