import { fill, type Params, type Text } from '../kernel/text';

/** What can be wrong with a log. The words name the place; `{…}` is filled in. */
const FAULTS = {
  GUARD_MISSING: { zh: '数据库防护 {name} 缺失', en: 'the database guard {name} is missing' },
  GUARD_CHANGED: { zh: '数据库防护 {name} 已被改动', en: 'the database guard {name} was changed' },
  INDEX_GAP: { zh: '应为第 {index} 条，读到的是第 {found} 条', en: 'entry {index} was due, entry {found} came' },
  ENTRY_MISSING: {
    zh: '第 {index} 条缺失，而其他表仍记有它',
    en: 'entry {index} is missing, though other tables still know of it',
  },
  LEAF_MISMATCH: {
    zh: '第 {index} 条的叶哈希与其原文不符',
    en: 'the leaf hash of entry {index} is not that of its text',
  },
  ENVELOPE_MALFORMED: {
    zh: '第 {index} 条的信封不合格式',
    en: 'the envelope of entry {index} is not in the form of this log',
  },
  WRONG_LOG: {
    zh: '所属账本为“{found}”，不是“{origin}”',
    en: 'belongs to the log "{found}", not to "{origin}"',
  },
  RECORDED_BACKWARDS: {
    zh: '第 {index} 条的记录时间 {found} 早于前一条的 {before}',
    en: 'entry {index} was recorded at {found}, before its predecessor at {before}',
  },
  STREAM_VERSION: {
    zh: '第 {index} 条：{stream} 应为第 {due} 版，写的是第 {found} 版',
    en: 'entry {index}: version {due} of {stream} was due, {found} is there',
  },
  STREAM_PREV: {
    zh: '第 {index} 条：{stream} 的 prev 不是其上一条的叶哈希',
    en: 'entry {index}: prev of {stream} is not the leaf hash of the entry before in that stream',
  },
  REF_FORWARD: {
    zh: '第 {index} 条引用了不在其之前的第 {found} 条',
    en: 'entry {index} refers to entry {found}, which is not before it',
  },
  REF_LEAF: {
    zh: '第 {index} 条引用第 {found} 条，叶哈希不符',
    en: 'entry {index} refers to entry {found} by another leaf hash',
  },
  ID_DOUBLE: { zh: '第 {index} 条的编号 {id} 已出现过', en: 'the id {id} of entry {index} stood in the log before' },
  PAYLOAD_MISSING: { zh: '第 {index} 条的数据缺失', en: 'the payload of entry {index} is missing' },
  PAYLOAD_MISMATCH: {
    zh: '第 {index} 条的数据与信封中的承诺不符',
    en: 'the payload of entry {index} is not what its envelope commits to',
  },
  FIELD_MISSING: {
    zh: '第 {index} 条的字段 {pointer} 缺失，且没有有效的删除记录',
    en: 'the field {pointer} of entry {index} is gone without a valid record of its erasure',
  },
  TOUCH_MISMATCH: {
    zh: '第 {index} 条：索引表中的流记录与信封不符',
    en: 'entry {index}: the table of touches differs from the envelope',
  },
  NODE_MISMATCH: {
    zh: '树节点（层 {level}，序号 {node}）与重新计算的不符或缺失',
    en: 'the tree node at level {level}, index {node} is missing or not the recomputed one',
  },
  STATE_MISMATCH: {
    zh: '状态行（大小、根、右缘、流数、末条时间）与重新计算的不符',
    en: 'the state row (size, root, edge, number of streams, newest time) is not the recomputed one',
  },
  CHECKPOINT_SIGNATURE: {
    zh: '大小为 {size} 的检查点无法读取，或不是本账本密钥的签名',
    en: 'the checkpoint of size {size} cannot be read or is not signed by the key of this log',
  },
  CHECKPOINT_AHEAD: {
    zh: '已知检查点含 {size} 条，账本只有 {index} 条：末尾被截去',
    en: 'a known checkpoint covers {size} entries, the log has {index}: its tail was cut',
  },
  CHECKPOINT_ROOT: {
    zh: '大小为 {size} 的检查点，其根与重新计算的不符',
    en: 'the root in the checkpoint of size {size} is not the recomputed one',
  },
} as const satisfies Record<string, Text>;

export type FaultCode = keyof typeof FAULTS;

export const FAULT_CODES = Object.keys(FAULTS) as FaultCode[];

export interface VerifyFault {
  readonly code: FaultCode;
  /** The entry, where the fault is at one. */
  readonly index?: number;
  readonly detail: Text;
}

/** Ends a walk. Caught by `verifyLog` and nowhere else. */
export class LogFault extends Error {
  readonly fault: VerifyFault;

  constructor(code: FaultCode, index?: number, params: Params = {}) {
    super(code);
    this.name = 'LogFault';
    const all = index === undefined ? params : { index, ...params };
    const detail = { zh: fill(FAULTS[code], 'zh', all), en: fill(FAULTS[code], 'en', all) };
    this.fault = index === undefined ? { code, detail } : { code, index, detail };
  }
}
