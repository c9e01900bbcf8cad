import { BUREAU, CAST, type CastMember, OPERATOR } from './cast';
import { issuerOf, PAPERS, type StoryPaper, SUPERVISION } from './papers';
import type { Plot } from './plot';
import type { By } from './step';
import { onDay } from './story-days';

/** Day 0: everybody is registered. */
export function registrations(plot: Plot): void {
  for (const member of [OPERATOR, BUREAU, ...Object.values<CastMember>(CAST)]) {
    const { uscc, name, roles, districtCode, site, address, branchOf } = member;
    const sites = [{ name: site, address, districtCode }];
    const data = (): object => ({ uscc, name, roles, districtCode, sites, branchOf });
    registry(plot, `enterprise-${uscc}`, 'operator', onDay(0, 9), { kind: 'enterprise.registered', data });
  }
}

/** Each enterprise records its own papers; the bureau checks them and says later what becomes of some. */
export function papers(plot: Plot): void {
  for (const paper of PAPERS) recordPaper(plot, paper);
  for (const paper of PAPERS) {
    if (paper.checked !== undefined) checkPaper(plot, paper, paper.checked);
  }
  for (const { holder, type, status, from, told, reason } of SUPERVISION) {
    const paper = PAPERS.find((one) => one.holder === holder && one.type === type);
    if (paper) setStatus(plot, { paper, status, from, day: told, reason });
  }
}

function recordPaper(plot: Plot, paper: StoryPaper): void {
  const { holder, type, number, from, to, scope, site, plate, told } = paper;
  const data = (): object => ({
    type,
    number,
    issuer: issuerOf(type),
    validFrom: plot.days.date(from),
    validTo: to === undefined ? undefined : plot.days.date(to),
    scope,
    site,
    plate,
    uscc: CAST[holder].uscc,
  });
  registry(plot, keyOf(paper), holder, onDay(told, 10), { kind: 'qualification.recorded', data });
}

function checkPaper(plot: Plot, paper: StoryPaper, day: number): void {
  setStatus(plot, { paper, status: 'verified', from: day, day, reason: '示例：已与发证机关名单核对' });
}

interface StatusChange {
  readonly paper: StoryPaper;
  readonly status: string;
  readonly from: number;
  readonly day: number;
  readonly reason: string;
}

function setStatus(plot: Plot, { paper, status, from, day, reason }: StatusChange): void {
  const key = keyOf(paper);
  plot.add({
    key: `${status}-${key}`,
    at: onDay(day, 15),
    late: 0,
    by: 'bureau',
    needs: [key],
    door: 'paper-status',
    act: {
      kind: 'qualification.statusSet',
      data: (told) => ({
        paper: told.paper(key),
        status,
        from: told.date(from),
        reason,
        uscc: CAST[paper.holder].uscc,
      }),
    },
  });
}

function keyOf({ holder, type, number }: StoryPaper): string {
  return `paper-${holder}-${type}-${String(PAPERS.findIndex((one) => one.holder === holder && one.number === number))}`;
}

function registry(plot: Plot, key: string, by: By, at: number, act: { kind: string; data: () => object }): void {
  const { kind, data } = act;
  plot.add({ key, at, late: 0, by, needs: [], door: 'registry', act: { kind, data: () => ({ ...data() }) } });
}
