import { textOf } from '../../src/custody/data';
import { isEvent, type Scenario, type Step } from './scenario';
import { answerOf, titleOf } from './printed-steps';

/** The story as a Mermaid sequence: hand-overs go between the parties, all else happens at one of them. */
export function sequenceDiagram({ cast, steps }: Scenario): string {
  const names = new Map(cast.map((member, i) => [member.key, `p${String(i)}`]));
  const byUscc = new Map(cast.map((member) => [member.uscc, member.key]));
  const hasBureau = steps.some((step) => step.by === 'bureau');
  const participants = cast.map((member) => `  participant ${names.get(member.key) ?? ''} as ${plain(member.name.zh)}`);
  const sheets = new Map(steps.flatMap((step) => sheetOf(step, byUscc)));
  const lines = steps.map((step) => {
    const from = names.get(step.by) ?? 'bureau';
    const to = names.get(partnerOf(step, sheets, byUscc) ?? step.by) ?? 'bureau';
    const arrow = isRefused(step) ? '-x' : '->>';
    return `  ${from}${arrow}${to}: ${step.at.slice(5, 10)} ${plain(titleOf(step).zh)} ${plain(answerOf(step))}`.trimEnd();
  });
  const bureau = hasBureau ? ['  participant bureau as 主管部门'] : [];
  return ['```mermaid', 'sequenceDiagram', ...participants, ...bureau, ...lines, '```'].join('\n');
}

/** A sheet by its number, with who sends it. */
function sheetOf(step: Step, byUscc: ReadonlyMap<string, string>): [string, string][] {
  if (!isEvent(step) || step.kind !== 'consignment.dispatched' || isRefused(step)) return [];
  const isKnown = byUscc.has(textOf(step.data, 'receiver') ?? '');
  return isKnown ? [[textOf(step.data, 'consignmentNo') ?? '', step.by]] : [];
}

/** Who is at the other end: the receiver of what is sent, the sender of what is picked up, received or taken back. */
function partnerOf(
  step: Step,
  sheets: ReadonlyMap<string, string>,
  byUscc: ReadonlyMap<string, string>,
): string | undefined {
  if (!isEvent(step)) return undefined;
  if (step.kind === 'consignment.dispatched') return byUscc.get(textOf(step.data, 'receiver') ?? '');
  return step.kind.startsWith('consignment.') ? sheets.get(textOf(step.data, 'consignmentNo') ?? '') : undefined;
}

function isRefused(step: Step): boolean {
  return isEvent(step) && step.expect.status !== 201;
}

/** Semicolons, hashes and marks mean something to Mermaid. */
function plain(text: string): string {
  return text.replace(/[;#:*`]/g, '').trim();
}
