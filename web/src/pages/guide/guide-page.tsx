import { Tabs } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { answer, api } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { guideEn } from '../../texts/guide.en';
import { guideZh } from '../../texts/guide.zh';
import { useTexts } from '../../texts/texts';
import { GuidePanel } from '../../ui/guide-panel';
import { Loaded } from '../../ui/loaded';
import { Screen } from '../../ui/screen';

/** The five stages: what to check, which papers are asked for, what to report by when. */
export function GuidePage(): ReactElement {
  const texts = useTexts({ zh: guideZh, en: guideEn });
  const [params, setParams] = useSearchParams();
  const guide = useAnswer(['guide'], (signal) => answer(api.GET('/api/v1/guide', { signal })));
  return (
    <Screen title={texts.title} help="guide" hint={guide.data && texts.hint(guide.data.asOf)}>
      <Loaded query={guide}>
        {({ stages }) => (
          <div className="panel">
            <Tabs
              activeKey={params.get('stage') ?? stages[0]?.stage ?? ''}
              onChange={(stage) => setParams({ stage })}
              items={stages.map((stage) => ({
                key: stage.stage,
                label: stage.title,
                children: <GuidePanel stage={stage} />,
              }))}
            />
          </div>
        )}
      </Loaded>
    </Screen>
  );
}
