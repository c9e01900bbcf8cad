import type { Enterprise, EnterpriseRole } from '../../enterprises/enterprise';
import { ORDER_73_FROM } from './parameters';

/** One hand-over that the law, or our reading of it, allows. */
export interface AllowedReceiver {
  readonly sender: EnterpriseRole;
  readonly receiver: EnterpriseRole;
  readonly since: string;
  /** Only a CONFIRMED row makes the sender's list of receivers a closed one. */
  readonly grade: 'CONFIRMED' | 'INFERRED';
}

const DETAILED_RULES_FROM = '2020-09-01';

/** Who may receive a battery from whom. docs/rules.md prints this table with its sources. */
export const ALLOWED_RECEIVERS: readonly AllowedReceiver[] = [
  { sender: 'dismantler', receiver: 'outlet', since: DETAILED_RULES_FROM, grade: 'CONFIRMED' },
  { sender: 'dismantler', receiver: 'second-use', since: DETAILED_RULES_FROM, grade: 'CONFIRMED' },
  { sender: 'dismantler', receiver: 'recycler', since: DETAILED_RULES_FROM, grade: 'CONFIRMED' },
  { sender: 'outlet', receiver: 'second-use', since: DETAILED_RULES_FROM, grade: 'CONFIRMED' },
  { sender: 'outlet', receiver: 'recycler', since: DETAILED_RULES_FROM, grade: 'CONFIRMED' },
  { sender: 'outlet', receiver: 'outlet', since: DETAILED_RULES_FROM, grade: 'INFERRED' },
  { sender: 'repair', receiver: 'outlet', since: ORDER_73_FROM, grade: 'CONFIRMED' },
  { sender: 'repair', receiver: 'second-use', since: ORDER_73_FROM, grade: 'CONFIRMED' },
  { sender: 'repair', receiver: 'recycler', since: ORDER_73_FROM, grade: 'CONFIRMED' },
  { sender: 'swap-operator', receiver: 'outlet', since: ORDER_73_FROM, grade: 'CONFIRMED' },
  { sender: 'swap-operator', receiver: 'second-use', since: ORDER_73_FROM, grade: 'CONFIRMED' },
  { sender: 'swap-operator', receiver: 'recycler', since: ORDER_73_FROM, grade: 'CONFIRMED' },
  { sender: 'second-use', receiver: 'second-use', since: ORDER_73_FROM, grade: 'INFERRED' },
  { sender: 'second-use', receiver: 'recycler', since: ORDER_73_FROM, grade: 'INFERRED' },
  { sender: 'recycler', receiver: 'second-use', since: ORDER_73_FROM, grade: 'INFERRED' },
  { sender: 'recycler', receiver: 'recycler', since: ORDER_73_FROM, grade: 'INFERRED' },
];

/**
 * The roles in which the receiver may take a battery from the sender on a date; none means that it may not.
 * Nothing at all is said (`undefined`) of a sender for whose roles no closed list is known.
 */
export function rolesThatMayReceive(
  sender: Enterprise,
  receiver: Enterprise,
  on: string,
): readonly EnterpriseRole[] | undefined {
  const allowed = rolesToHandOverTo(sender.roles, on);
  return allowed && receiver.roles.filter((role) => allowed.includes(role));
}

/** The roles to which an enterprise of these roles may hand over on a date; undefined where no closed list is known. */
export function rolesToHandOverTo(roles: readonly EnterpriseRole[], on: string): readonly EnterpriseRole[] | undefined {
  const rows = ALLOWED_RECEIVERS.filter((row) => roles.includes(row.sender) && row.since <= on);
  if (!rows.some((row) => row.grade === 'CONFIRMED')) return undefined;
  return [...new Set(rows.map((row) => row.receiver))];
}
