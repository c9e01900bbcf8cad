/** The heading of the guide that a screen shows folded. */
export const stageGuideZh = {
  title: (stage: string) => `${stage}环节指引`,
};
