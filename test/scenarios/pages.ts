import { shownTitle } from '../../src/compliance/judge';
import { RULES } from '../../src/compliance/rules';
import { DEADLINE_RULES } from '../../src/compliance/rules/deadline-rules';
import { BATTERY_STATES, type BatteryState } from '../../src/custody/battery';
import type { Text } from '../../src/kernel/text';
import { castTable } from './printed-cast';
import { sequenceDiagram } from './printed-diagram';
import { kindTitle, stepTable } from './printed-steps';
import { cell, row, table } from './printed-text';
import type { ExpectedFlag, Scenario } from './scenario';

/** The printed stories by file name, as they must stand in `docs/scenarios/`. Pure: the same stories, the same text. */
export function scenarioPages(scenarios: readonly Scenario[]): ReadonlyMap<string, string> {
  const pages = scenarios.map((scenario): [string, string] => [`${scenario.name}.md`, pageOf(scenario)]);
  return new Map([['README.md', contents(scenarios)], ...pages]);
}

const GENERATED = '<!-- 由 npm run scenarios:print 生成，请勿手工修改。Generated: change test/scenarios instead. -->';

function contents(scenarios: readonly Scenario[]): string {
  const rows = scenarios.map(({ name, title, flagsInTheEnd }) => {
    const rules = [...new Set(flagsInTheEnd.map((flag) => flag.rule))].sort();
    return row(`[${title.zh}](${name}.md)`, title.en, rules.length === 0 ? '—' : rules.map(ruleLink).join(' '));
  });
  return [
    GENERATED,
    '# 场景 / Scenarios',
    '每个场景都是数据（`test/scenarios/`），由测试通过 HTTP 在一个全新的服务上逐步执行，每一步的回答和最后的全部线索必须与此处一致；每次执行之后从外部核验整个台账。所有企业、编码和证件均为示例。',
    'Each scenario is data (`test/scenarios/`). A test plays it over HTTP on a service of its own: the answer to every step and all flags in the end must be those printed here, and the whole ledger is verified from outside afterwards. All enterprises, codes and papers are examples.',
    table(['场景', 'Scenario', '规则 / Rules'], rows),
    '',
  ].join('\n\n');
}

function pageOf(scenario: Scenario): string {
  const { title, story, cast, today } = scenario;
  return [
    GENERATED,
    `# ${title.zh}`,
    `**${title.en}**`,
    story.zh,
    story.en,
    '## 人物 / Cast',
    castTable(cast),
    '## 经过 / Steps',
    stepTable(scenario),
    `## 线索 / Flags（${today}）`,
    flagTable(scenario),
    ...historyOf(scenario),
    ...batteriesOf(scenario),
    ...timelinesOf(scenario),
    '## 时序 / Sequence',
    sequenceDiagram(scenario),
    '',
  ].join('\n\n');
}

const STATES: Readonly<Record<NonNullable<ExpectedFlag['state']>, Text>> = {
  open: { zh: '成立', en: 'open' },
  cleared: { zh: '已消除', en: 'cleared' },
  late: { zh: '迟报', en: 'late' },
};

function flagTable({ flagsInTheEnd, cast }: Scenario): string {
  if (flagsInTheEnd.length === 0) return '没有线索。\n\nNo flag.';
  const rows = flagsInTheEnd.map(({ rule, enterprise, on, state = 'open', isHint }) => {
    const { title, basis } = ruleOf(rule, isHint);
    return row(on, ruleLink(rule), cell(title), nameOf(cast, enterprise), basis, cell(STATES[state]));
  });
  return table(['日期 / Day', '规则 / Rule', '事由 / What', '针对 / Against', '依据 / Basis', '状态 / State'], rows);
}

/** Every verdict, where verdicts changed. */
function historyOf({ history, cast, steps }: Scenario): string[] {
  if (history === undefined) return [];
  const place = (key: string): string => String(steps.findIndex((step) => step.key === key) + 1);
  const rows = history.map(({ rule, enterprise, entry, asOf, state = 'open' }) =>
    row(place(entry), ruleLink(rule), nameOf(cast, enterprise), place(asOf), cell(STATES[state])),
  );
  const head = [
    '被判断的一步 / Step judged',
    '规则 / Rule',
    '针对 / Against',
    '依据截至 / As of step',
    '判断 / Verdict',
  ];
  return ['## 历次判断 / Every verdict', table(head, rows)];
}

function batteriesOf({ batteriesInTheEnd, cast }: Scenario): string[] {
  if (batteriesInTheEnd === undefined) return [];
  const rows = batteriesInTheEnd.map(({ battery, state, holder }) =>
    row(`\`${battery}\``, cell(BATTERY_STATES[state as BatteryState]), nameOf(cast, holder)),
  );
  return ['## 电池 / Batteries', table(['电池 / Battery', '状态 / State', '责任方 / Answerable'], rows)];
}

function timelinesOf({ timelinesInTheEnd, cast }: Scenario): string[] {
  if (timelinesInTheEnd === undefined) return [];
  const rows = timelinesInTheEnd.map(({ askedBy, kinds }) => {
    const last = kinds.at(-1);
    const shown = last === undefined ? '查无此电池 / not found' : `${String(kinds.length)} · ${cell(kindTitle(last))}`;
    return row(nameOf(cast, askedBy), shown);
  });
  const head = ['谁看 / Who asks', '看到几步、看到哪一步为止 / How many steps, up to which'];
  return ['## 谁能看到多少 / Who sees how much', table(head, rows)];
}

const JUDGED = new Map([...RULES, ...DEADLINE_RULES].map((rule) => [rule.code, rule]));

function ruleOf(code: string, isHint?: true): { readonly title: Text; readonly basis: string } {
  const rule = JUDGED.get(code);
  if (!rule) throw new Error(`there is no rule ${code}`);
  return { title: shownTitle(isHint === true ? { ...rule, grade: 'INFERRED' } : rule), basis: rule.basis };
}

function ruleLink(code: string): string {
  return `[${code}](../rules.md#${code.toLowerCase()})`;
}

function nameOf(cast: Scenario['cast'], key: string): string {
  return key === 'bureau'
    ? '主管部门<br>bureau'
    : cell(cast.find((member) => member.key === key)?.name ?? { zh: key, en: key });
}
