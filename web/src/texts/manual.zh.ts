export const manualZh = {
  title: '使用手册',
  noPage: '手册中还没有这一页。请从目录选择。',
};
