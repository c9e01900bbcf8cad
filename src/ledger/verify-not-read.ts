import { fill, type Text } from '../kernel/text';

/** What a verification did not look at, so that "whole" never says more than it should. */
const SKIPPED = {
  envelopes: {
    zh: '{count} 条信封未提供，只用了叶哈希',
    en: '{count} envelopes were withheld: only their leaf hashes were used',
  },
  payloads: { zh: '{count} 条数据未提供', en: '{count} payloads were withheld' },
  values: {
    zh: '{count} 个字段值未提供，只用了承诺',
    en: '{count} values were withheld: only their commitments were used',
  },
  links: { zh: '{count} 处流的前一条未提供，未核对衔接', en: '{count} links to withheld entries of a stream' },
  unsigned: {
    zh: '最新 {count} 条尚无检查点覆盖',
    en: 'the newest {count} entries: no checkpoint covers them',
  },
  erasures: { zh: '{count} 个已删除字段没有核对删除记录', en: 'the records of {count} erased fields' },
} as const satisfies Record<string, Text>;

const UNAVAILABLE = {
  guards: { zh: '数据库防护', en: 'database guards' },
  touches: { zh: '流索引表', en: 'the table of touches' },
  nodes: { zh: '已存的树节点', en: 'stored tree nodes' },
  state: { zh: '状态行', en: 'the state row' },
  signatures: { zh: '检查点签名（未给出验证密钥）', en: 'signatures of checkpoints (no verifier key was given)' },
  outside: {
    zh: '账本以外保存的检查点（未给出：无法发现整体重写）',
    en: 'checkpoints kept elsewhere (none was given: a log rewritten as a whole would not be noticed)',
  },
} as const satisfies Record<string, Text>;

/** No log can: said every time. */
const NEVER: Text = {
  zh: '所记内容是否属实，以及从未提交的事项',
  en: 'whether what was recorded is true, and what was never submitted',
};

export class NotRead {
  private readonly counts = new Map<keyof typeof SKIPPED, number>();

  add(what: keyof typeof SKIPPED, by = 1): void {
    if (by > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + by);
  }

  texts(unavailable: Readonly<Record<keyof typeof UNAVAILABLE, boolean>>): Text[] {
    const names = Object.keys(UNAVAILABLE) as (keyof typeof UNAVAILABLE)[];
    return [
      ...[...this.counts].map(([what, count]) => ({
        zh: fill(SKIPPED[what], 'zh', { count }),
        en: fill(SKIPPED[what], 'en', { count }),
      })),
      ...names.filter((name) => unavailable[name]).map((name) => UNAVAILABLE[name]),
      NEVER,
    ];
  }
}
