import type { Text } from '../kernel/text';
import { type Paper, PAPER_STATUSES, type PaperStatus } from './paper';

/** A change of status that an officer may ask for; `reason` says why it is not possible now. */
export interface PaperStep {
  readonly status: PaperStatus;
  readonly reason?: Text;
}

/** Every change of status, with why it is not possible where it is not. */
export function paperSteps(paper: Pick<Paper, 'changes'>): PaperStep[] {
  return PAPER_STATUSES.map((status) => {
    const reason = refusalOf(status, paper);
    return { status, ...(reason && { reason }) };
  });
}

/** Why a paper cannot take a status now; undefined when it can. A paper is verified once, for its whole term. */
export function refusalOf(status: string, { changes }: Pick<Paper, 'changes'>): Text | undefined {
  if (status === 'verified' && changes.some((change) => change.status === 'verified')) return VERIFIED_ALREADY;
  return REFUSALS[status]?.[changes.at(-1)?.status ?? 'recorded'];
}

const VERIFIED_ALREADY: Text = {
  zh: '已核验，涵盖整个有效期，不必重复。',
  en: 'Verified already, for its whole term.',
};
const SUSPENDED_ALREADY: Text = { zh: '已是暂停状态。', en: 'It is suspended already.' };
const REVOKED_ALREADY: Text = { zh: '已是撤销状态。', en: 'It is revoked already.' };
const REVOKED_FIRST: Text = {
  zh: '已撤销。如需暂停，请先恢复。',
  en: 'It is revoked. Restore it first, then suspend it.',
};
const NOTHING_TO_RESTORE: Text = {
  zh: '未被暂停或撤销，无需恢复。',
  en: 'It was neither suspended nor revoked, so there is nothing to restore.',
};

/** By the status asked for and the last one; `recorded` where nothing was said about the paper yet. */
const REFUSALS: Readonly<Record<string, Readonly<Partial<Record<PaperStatus | 'recorded', Text>>>>> = {
  suspended: { suspended: SUSPENDED_ALREADY, revoked: REVOKED_FIRST },
  revoked: { revoked: REVOKED_ALREADY },
  restored: { recorded: NOTHING_TO_RESTORE, verified: NOTHING_TO_RESTORE, restored: NOTHING_TO_RESTORE },
};
