/** Words of the guide of the five stages. */
export const guideZh = {
  title: '环节指引',
  hint: (asOf: string) =>
    `五个环节的安全事项、所需资质和报送时限，截至 ${asOf}。每条注明出处和核实程度；未核实的只供参考。`,
  safety: '安全事项',
  papers: '所需资质',
  reports: '报送时限',
  source: '出处',
  openSource: '原文',
  noSafety: '没有列出安全事项。',
  noPapers: '没有列出所需资质。',
  noReports: '没有列出报送时限。',
  levels: { MUST: '必须', SHOULD: '应当', INFO: '参考', FORBIDDEN: '禁止' },
  forRole: (role: string) => `适用：${role}`,
  anyRole: '适用：从事此活动的单位',
  branch: '分支机构',
  anyOf: (letter: string) => `同组（${letter}）任一即可`,
  scope: (scope: string) => `范围：${scope}`,
  start: (start: string) => `起算：${start}`,
  panel: (stage: string) => `${stage}环节指引`,
  whole: '看全部指引',
};
