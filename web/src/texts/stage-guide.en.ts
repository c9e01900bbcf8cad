import type { stageGuideZh } from './stage-guide.zh';
import type { Texts } from './texts';

export const stageGuideEn: Texts<typeof stageGuideZh> = {
  title: (stage) => `Guide: ${stage}`,
};
