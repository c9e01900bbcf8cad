import { objectsOf, textOf, textsOf } from '../../src/custody/data';
import { custodyKind } from '../../src/custody/fold';
import { qualificationName } from '../../src/enterprises/qualification-types';
import type { CanonicalObject } from '../../src/kernel/canonical';
import type { Text } from '../../src/kernel/text';
import { cell, kilograms, row, table } from './printed-text';
import { type EventStep, isEvent, isExport, isPaper, isStatus, type Scenario, type Step } from './scenario';

/** What happens, one row a step, with what the service answers. */
export function stepTable({ steps, cast }: Scenario): string {
  const rows = steps.map((step, i) => {
    const who = cast.find((member) => member.key === step.by)?.name ?? { zh: '主管部门', en: 'bureau' };
    const note = step.note === undefined ? '' : `<br>*${step.note.zh} / ${step.note.en}*`;
    const what = cell(titleOf(step)) + note;
    return row(String(i + 1), whenOf(step), cell(who), what, particularsOf(step, { steps, cast }), answerOf(step));
  });
  return table(['#', '时间 / Time', '谁 / Who', '事项 / What', '要点 / Particulars', '回答 / Answer'], rows);
}

/** What a kind of entry is called. */
export function kindTitle(kind: string): Text {
  return REVISIONS[kind] ?? custodyKind(kind)?.title ?? { zh: kind, en: kind };
}

const REVISIONS: Readonly<Record<string, Text>> = {
  'entry.corrected': { zh: '更正自己的记录', en: 'own entry corrected' },
  'entry.voided': { zh: '作废自己的记录', en: 'own entry voided' },
};

const STATUSES: Readonly<Record<string, Text>> = {
  verified: { zh: '核验资质', en: 'paper verified' },
  suspended: { zh: '暂停资质', en: 'paper suspended' },
  revoked: { zh: '撤销资质', en: 'paper revoked' },
  restored: { zh: '恢复资质', en: 'paper restored' },
};

/** What is done in a step. */
export function titleOf(step: Step): Text {
  if (isEvent(step)) return kindTitle(step.kind);
  if (isPaper(step)) return { zh: '登记资质', en: 'paper recorded' };
  if (isStatus(step)) return STATUSES[step.status] ?? { zh: step.status, en: step.status };
  return isExport(step)
    ? { zh: '导出报送文件', en: 'file exported for the platform' }
    : { zh: '回填平台结果', en: 'answers of the platform recorded' };
}

function whenOf(step: Step): string {
  const isLate = isEvent(step) && step.recordedAt !== undefined;
  return isLate ? `${step.at}<br>补登 / recorded ${step.recordedAt}` : step.at;
}

function particularsOf(step: Step, { steps, cast }: Pick<Scenario, 'steps' | 'cast'>): string {
  const place = (key: string): string => `#${String(steps.findIndex((one) => one.key === key) + 1)}`;
  if (isEvent(step))
    return [...(step.mends === undefined ? [] : [place(step.mends)]), ...told(step, namesOf(cast))].join('<br>');
  if (isPaper(step)) return `${step.paper.type} ${qualificationName(step.paper.type).zh}（${step.paper.validFrom} 起）`;
  if (isStatus(step)) return `\`${step.of}\`<br>自 / from ${step.from}<br>${step.reason}`;
  if (isExport(step)) return `\`${step.exports.profile}\`<br>${step.exports.from} – ${step.exports.to}`;
  return [place(step.answers), ...step.rows.map((one) => `${String(one.row)}: ${one.result} ${one.answeredOn}`)].join(
    '<br>',
  );
}

/** The members of an event worth showing in a table; the whole of it stands in the data of the story. */
function told({ data }: EventStep, names: ReadonlyMap<string, string>): string[] {
  const plain = SHOWN.flatMap((name) => shown(name, data[name], names));
  const inputs = textsOf(data, 'inputs').map((code) => `\`${code}\``);
  const items = objectsOf(data, 'items').map(itemOf);
  const outputs = objectsOf(data, 'outputs').map((output) => `${textOf(output, 'material') ?? ''} ${massOf(output)}`);
  const safety = objectsOf({ of: [data['jointSafety'] ?? null] }, 'of').map(
    (one) => `jointSafety: ${textOf(one, 'result') ?? ''}`,
  );
  const changes = data['changes'] === undefined ? [] : [`\`${JSON.stringify(data['changes'])}\``];
  return [...plain, ...inputs, ...items, ...safety, ...outputs, ...changes];
}

const SHOWN = [
  'vin',
  'batteryPresence',
  'missingReason',
  'ownerStatement',
  'swapEvidence',
  'expectedPacks',
  'foundPacks',
  'certificateNo',
  'batteryCode',
  'codeStatus',
  'codeConflict',
  'newCode',
  'application',
  'level',
  'massGrams',
  'safety',
  'site',
  'sourceName',
  'evidence',
  'consignmentNo',
  'receiver',
  'carrier',
  'vehiclePlate',
  'process',
  'reason',
] as const;

/** Enterprises by their codes. */
function namesOf(cast: Scenario['cast']): ReadonlyMap<string, string> {
  return new Map(cast.map((member) => [member.uscc, member.name.zh]));
}

const BARE: readonly string[] = ['vin', 'batteryCode', 'consignmentNo'];

function shown(name: string, value: CanonicalObject[string] | undefined, names: ReadonlyMap<string, string>): string[] {
  if (value === undefined) return [];
  const plain = name === 'massGrams' && typeof value === 'number' ? kilograms(value) : String(value);
  const text = names.get(plain) ?? plain;
  return [BARE.includes(name) ? `\`${text}\`` : `${name}: ${text}`];
}

function itemOf(item: CanonicalObject): string {
  return [`\`${textOf(item, 'batteryCode') ?? ''}\``, textOf(item, 'result'), massOf(item), textOf(item, 'reason')]
    .filter((text) => text !== undefined && text !== '')
    .join(' ');
}

function massOf({ massGrams }: CanonicalObject): string {
  return typeof massGrams === 'number' ? kilograms(massGrams) : '';
}

/** What the service answers: the status, and the rules that speak up or the name of the refusal. */
export function answerOf(step: Step): string {
  if (isStatus(step)) return `201 ${step.expect.state}`;
  if (isExport(step)) return `201 ${String(step.expect.rows)} 行 / rows`;
  if (!isEvent(step)) return '201';
  const { expect } = step;
  if (!('flags' in expect)) return `${String(expect.status)} \`${expect.code}\``;
  return ['201', ...expect.flags.map((rule) => `**${rule}**`)].join(' ');
}
