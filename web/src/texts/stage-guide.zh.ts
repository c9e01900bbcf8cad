/** Words of the guide to one stage. */
export const stageGuideZh = {
  title: (stage: string) => `${stage}环节指引`,
  safety: '安全事项',
  papers: '所需资质与手续',
  reports: '报送时限',
  levels: { MUST: '应有', SHOULD: '宜有', INFO: '提示', FORBIDDEN: '不得' },
};
