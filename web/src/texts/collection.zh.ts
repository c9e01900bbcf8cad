/** Words of collecting batteries from outside. */
export const collectionZh = {
  title: '电池收集',
  hint: '登记从车主、维修点等处收来的电池；由其他单位用交接单移交来的，请到交接单办理接收。',
  sourceName: '来源名称',
  sourceNameHint: '单位填名称；个人只填类别，如“个人车主”，不写姓名',
  sourceUscc: '来源单位统一社会信用代码',
  saveNext: '保存并下一块（Ctrl+Enter）',
  listTitle: '本次收集的电池',
  list: (n: number) => `本次已登记 ${String(n)} 块`,
  listEmpty: '保存后，本次登记的电池会列在这里。',
  keys: { noCode: '没有可读编码', copy: '照上一块填写' },
};
