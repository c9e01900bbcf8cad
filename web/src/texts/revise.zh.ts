/** Words of correcting and voiding an entry. */
export const reviseZh = {
  correct: '更正',
  void: '作废',
  correctOf: (title: string, index: number) => `更正第 ${String(index)} 条：${title}`,
  voidOf: (title: string, index: number) => `作废第 ${String(index)} 条：${title}`,
  correctMeans:
    '原记录保留并划去，另记一条更正；电池的现状按新值重新计算，线索重新判断。对方和主管部门都能看到更正前后的内容。已报送的内容可能需要重报。',
  voidMeans:
    '原记录保留并划去，不再计入；号码不能再用。电池退回到这一条之前的状态，线索重新判断。对方和主管部门都能看到。作废不能撤回，只能重新登记。',
  onlyOwn: '只能改本单位登记、且其他单位尚未在其后办理的记录。不能更正的内容，请作废后重新登记。',
  fixedNote: (fields: string) => `不能更正：${fields}`,
  was: (value: string) => `原值：${value}`,
  reason: '原因',
  reasons: ['录入错误', '称重更正', '编码核对', '单据补正'],
  reasonHint: '可选常用原因，也可直接填写',
  nothingChanged: '还没有改动任何一项',
  reasonMissing: '请填写原因',
  submit: '提交更正',
  submitVoid: '确认作废',
  sure: '我已核对，这一条确实不应存在',
  sureMissing: '请先勾选确认',
  cancel: '取消',
  yes: '是',
  no: '否',
};
