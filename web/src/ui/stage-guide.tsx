import { Collapse } from 'antd';
import type { ReactElement } from 'react';
import { answer, api, type Schemas } from '../api/client';
import { useAnswer } from '../api/queries';
import { stageGuideEn } from '../texts/stage-guide.en';
import { stageGuideZh } from '../texts/stage-guide.zh';
import { useTexts } from '../texts/texts';
import { GuidePanel } from './guide-panel';
import { Loaded } from './loaded';

/** What to mind in a stage, folded until it is wanted. */
export function StageGuide({ stage }: { readonly stage: Schemas['GuideStageDto']['stage'] }): ReactElement {
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
            children: <GuidePanel stage={one} />,
          }))}
        />
      )}
    </Loaded>
  );
}
