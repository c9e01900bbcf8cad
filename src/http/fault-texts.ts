import type { Text } from '../kernel/text';

/**
 * What is said about one field, for faults that no reader of an identifier found. `{expected}` is one of the words
 * of `TYPE_WORDS`; `{allowed}` a list joined by ` / `.
 */
export const FAULT_TEXTS = {
  UNKNOWN_FIELD: {
    zh: '没有“{field}”这个字段。请核对名称或删除。',
    en: 'There is no field "{field}". Please check its name or leave it out.',
  },
  REQUIRED: { zh: '此项必填。请补充。', en: 'This field is required. Please fill it in.' },
  WRONG_TYPE: {
    zh: '类型不符（应为{expected}）。请修改；不填时请省略该字段。',
    en: 'Wrong type (it should be {expected}). Please change it, or leave the field out if there is no value.',
  },
  DICT: {
    zh: '“{value}”不在可选值内。可选：{allowed}。',
    en: '"{value}" is not one of the permitted values: {allowed}.',
  },
  TEXT_LEN: {
    zh: '长度应为 {min} 到 {max} 个字符，现为 {length} 个。请调整。',
    en: 'It should have {min} to {max} characters and has {length}. Please adjust it.',
  },
  TEXT_NOT_NFC: {
    zh: '文字未采用 Unicode NFC 规范形式。请转换后重新提交。',
    en: 'The text is not in Unicode form NFC. Please convert it and submit again.',
  },
  TEXT_NOT_WELL_FORMED: {
    zh: '文字中有残缺的字符，可能在复制时损坏。请重新录入。',
    en: 'The text holds a broken character, perhaps damaged in copying. Please enter it again.',
  },
  TEXT_CONTROL: {
    zh: '文字中有不可见的控制字符。请删除后重新提交。',
    en: 'The text holds invisible control characters. Please remove them and submit again.',
  },
  TEXT_PATTERN: {
    zh: '格式不符。请核对后修改。',
    en: 'It does not have the expected form. Please check and correct it.',
  },
  NUMBER_RANGE: {
    zh: '应在 {min} 到 {max} 之间。请核对数值和单位。',
    en: 'It should be from {min} to {max}. Please check the figure and its unit.',
  },
  NUMBER_INTEGER: {
    zh: '应为整数，不带小数。请换算为该字段的单位。',
    en: 'It should be a whole number. Please convert it to the unit of this field.',
  },
  DATE_FORM: {
    zh: '日期格式应为 YYYY-MM-DD，例如 2026-10-08。请修改。',
    en: 'A date is written YYYY-MM-DD, for example 2026-10-08. Please change it.',
  },
  DATE_IMPOSSIBLE: {
    zh: '日历上没有“{value}”这一天。请核对。',
    en: 'There is no day "{value}" in the calendar. Please check it.',
  },
  DATE_FUTURE: {
    zh: '日期晚于今天（{today}）。请核对。',
    en: 'The date is later than today ({today}). Please check it.',
  },
  TIME_FORM: {
    zh: '时间格式应如 2026-10-08T09:30:00+08:00。请修改。',
    en: 'A time is written like 2026-10-08T09:30:00+08:00. Please change it.',
  },
  TIME_OFFSET: {
    zh: '时间缺少时区，例如 +08:00。请补充。',
    en: 'The time lacks its offset, for example +08:00. Please add it.',
  },
  TIME_FUTURE: {
    zh: '发生时间晚于现在。请核对时间和时区。',
    en: 'The time lies in the future. Please check the time and its offset.',
  },
  LIST_SIZE: {
    zh: '应有 {min} 到 {max} 项，现有 {length} 项。请调整。',
    en: 'It should have {min} to {max} items and has {length}. Please adjust it.',
  },
  ITEM_TWICE: {
    zh: '与第 {first} 项重复。请保留一项。',
    en: 'This is the same as item {first}. Please keep one of them.',
  },
  NOCODE_WHY: {
    zh: '没有编码时须填无码原因。可选：{allowed}。',
    en: 'Without a code a reason is required: {allowed}.',
  },
  DATE_ORDER: {
    zh: '止期早于起期。请核对两处日期。',
    en: 'The end lies before the beginning. Please check both dates.',
  },
  ANSWER_BEFORE_EXPORT: {
    zh: '答复日期早于导出日期（{exportedOn}）。请核对。',
    en: 'The answer is dated before the export ({exportedOn}). Please check.',
  },
  DICT_UNKNOWN: {
    zh: '“{value}”不在常用值内，已照录。如属笔误请更正。常用值：{allowed}。',
    en: '"{value}" is not one of the usual values; it was kept as it is. If it is a slip, please correct it. Usual: {allowed}.',
  },
  CODE_OR_STATUS: {
    zh: '动力电池编码与编码状态须填且只填一项。标签无法辨认时，请填编码状态。',
    en: 'Please give either the battery code or its status, not both. Where the label cannot be read, give the status.',
  },
  MISSING_WHY: {
    zh: '电池缺失或部分缺失时须填原因。请补充。',
    en: 'Where batteries are missing, wholly or in part, a reason is required. Please add it.',
  },
  CURSOR: {
    zh: '翻页标记无法识别。请从第一页重新查询。',
    en: 'The page cursor cannot be read. Please start again from the first page.',
  },
  TOO_DEEP: {
    zh: '内容嵌套过深，最多 {max} 层。请简化结构。',
    en: 'The content is nested too deeply; at most {max} levels. Please simplify it.',
  },
} as const satisfies Record<string, Text>;

export type FaultCode = keyof typeof FAULT_TEXTS;

/** For a fault whose code has no text of its own. */
export const GENERIC_FAULT: Text = { zh: '此项有误。请核对后修改。', en: 'This field is not right. Please check it.' };

/** What a field holds, in words; keys are the values of the parameter `expected`. */
export const TYPE_WORDS: Readonly<Record<string, Text>> = {
  text: { zh: '文字', en: 'text' },
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: '是或否（true / false）', en: 'true or false' },
  list: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
};
