import { qualificationName } from '../../src/enterprises/qualification-types';
import { cell, row, table } from './printed-text';
import type { Member, PaperOfMember } from './scenario';

/** Who takes part, with which papers. */
export function castTable(cast: readonly Member[]): string {
  const rows = cast.map((member) =>
    row(cell(member.name), `\`${member.uscc}\``, rolesOf(member), member.districtCode, papersOf(member)),
  );
  const head = ['企业 / Enterprise', '统一社会信用代码 / USCC', '类型 / Roles', '区划 / District', '资质 / Papers'];
  return table(head, rows);
}

function rolesOf({ roles, branchOf, isStranger }: Member): string {
  if (isStranger === true) return '未登记<br>not registered';
  return roles.join(', ') + (branchOf === undefined ? '' : '<br>分支机构 / branch');
}

function papersOf({ papers }: Member): string {
  return papers.length === 0 ? '—' : papers.map(paperOf).join('<br>');
}

function paperOf(paper: PaperOfMember): string {
  const term = paper.validTo === undefined ? `${paper.validFrom} 起` : `${paper.validFrom} 至 ${paper.validTo}`;
  const about = [...(paper.scope ?? []), paper.site, paper.plate].filter((text) => text !== undefined);
  const notes = [term, ...about, ...(paper.isVerified ? [] : ['未核验 / not verified'])];
  return `${paper.type} ${qualificationName(paper.type).zh}（${notes.join('，')}）`;
}
