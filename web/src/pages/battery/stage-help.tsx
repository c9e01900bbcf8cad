import { Collapse } from 'antd';
import type { ReactElement } from 'react';
import { batteryFileEn } from '../../texts/battery-file.en';
import { batteryFileZh } from '../../texts/battery-file.zh';
import { useTexts } from '../../texts/texts';
import { GuidePanel, type GuideStage } from '../../ui/guide-panel';

/** What to mind in the battery's present stage; nothing once it is voided. */
export function StageHelp({ stage }: { readonly stage: GuideStage | null }): ReactElement | null {
  const texts = useTexts({ zh: batteryFileZh, en: batteryFileEn });
  if (stage === null) return null;
  const item = { key: stage.stage, label: texts.guide(stage.title), children: <GuidePanel stage={stage} /> };
  return <Collapse className="stage-guide" items={[item]} />;
}
