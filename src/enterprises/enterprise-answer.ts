import type { Language } from '../kernel/text';
import { ACTIVITY_NAMES } from './activity-names';
import type { EnterpriseCardDto, LackDto, QualificationDto, StandingDto } from './enterprise-answer.dto';
import type { EnterpriseCard } from './enterprise-queries';
import type { Paper } from './paper';
import { paperSteps } from './paper-steps';
import { PAPER_STATE_NAMES } from './paper-state-names';
import { qualificationName } from './qualification-types';
import type { Lack, Standing } from './standing';
import { stateOf } from './verdict';

/** An enterprise as everyone who may see it reads it. */
export function enterpriseAnswer(
  { enterprise, papers, standing }: EnterpriseCard,
  today: string,
  language: Language,
): EnterpriseCardDto {
  return {
    uscc: enterprise.uscc,
    name: enterprise.name,
    roles: [...enterprise.roles],
    districtCode: enterprise.districtCode,
    sites: [...enterprise.sites],
    branchOf: enterprise.branchOf ?? null,
    standing: standing.map((one) => standingAnswer(one, language)),
    qualifications: papers.map((paper) => paperAnswer(paper, today, language)),
  };
}

export function standingAnswer(standing: Standing, language: Language): StandingDto {
  const { activity, state, lacks, advised, asOf, since } = standing;
  return {
    activity,
    activityName: ACTIVITY_NAMES[activity][language],
    state,
    stateText: PAPER_STATE_NAMES[state][language],
    lacks: lacks.map((lack) => lackAnswer(lack, language)),
    advised: advised.map((lack) => lackAnswer(lack, language)),
    asOf,
    since: since ?? null,
  };
}

function lackAnswer({ type, name, state, since }: Lack, language: Language): LackDto {
  return { type, name: name[language], state, stateText: PAPER_STATE_NAMES[state][language], since: since ?? null };
}

function paperAnswer(paper: Paper, today: string, language: Language): QualificationDto {
  const state = stateOf(paper, today);
  return {
    id: paper.id,
    type: paper.type,
    name: qualificationName(paper.type)[language],
    number: paper.number,
    issuer: paper.issuer,
    validFrom: paper.validFrom,
    validTo: paper.validTo ?? null,
    scope: [...paper.scope],
    site: paper.site ?? null,
    holder: paper.holder ?? null,
    plate: paper.plate ?? null,
    state,
    stateText: PAPER_STATE_NAMES[state][language],
    index: paper.index,
    changes: [...paper.changes],
    steps: paperSteps(paper).map(({ status, reason }) => ({ status, reason: reason?.[language] ?? null })),
  };
}
