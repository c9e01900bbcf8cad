import type { guideZh } from './guide.zh';
import type { Texts } from './texts';

export const guideEn: Texts<typeof guideZh> = {
  title: 'Guide of the stages',
  hint: (asOf) =>
    `Safety, papers and reports of the five stages, as of ${asOf}. Each says where it comes from and how well it is known; what is not verified is advice.`,
  safety: 'Safety',
  papers: 'Papers',
  reports: 'Reports and their limits',
  source: 'Source',
  openSource: 'Original',
  noSafety: 'No point of safety is listed.',
  noPapers: 'No paper is listed.',
  noReports: 'No report is listed.',
  levels: { MUST: 'must', SHOULD: 'should', INFO: 'for information', FORBIDDEN: 'forbidden' },
  forRole: (role) => `For: ${role}`,
  anyRole: 'For: whoever does it',
  branch: 'branch',
  anyOf: (letter) => `one of group ${letter} is enough`,
  scope: (scope) => `Scope: ${scope}`,
  start: (start) => `Counted from: ${start}`,
  panel: (stage) => `Guide: ${stage}`,
  whole: 'Whole guide',
};
