import type { stageGuideZh } from './stage-guide.zh';
import type { Texts } from './texts';

export const stageGuideEn: Texts<typeof stageGuideZh> = {
  title: (stage) => `Guide: ${stage}`,
  safety: 'Safety',
  papers: 'Qualifications and papers',
  reports: 'What to report by when',
  levels: { MUST: 'required', SHOULD: 'advised', INFO: 'note', FORBIDDEN: 'not allowed' },
};
