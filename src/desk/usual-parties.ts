import { rolesToHandOverTo } from '../compliance/rules/allowed-receivers';
import { partiesUsedBy, type UsedParty } from '../custody/sender-habits';
import type { Reader } from '../database/tx';
import { ACTIVITY_NAMES } from '../enterprises/activity-names';
import type { Enterprise, EnterpriseRole } from '../enterprises/enterprise';
import { cardsOfEnterprises, type EnterpriseCard, registeredInCity } from '../enterprises/enterprise-queries';
import type { Activity } from '../enterprises/requirements';
import type { Language } from '../kernel/text';
import type { UsualPartyDto } from './usual.dto';

export const MOST_USUAL = 20;

/** Who fills in a consignment, on which day. */
export interface Filling {
  readonly reader: Reader;
  readonly own: Enterprise;
  readonly today: string;
  readonly language: Language;
}

/** What each role would receive a battery for. */
const RECEIVING: Readonly<Partial<Record<EnterpriseRole, Activity>>> = {
  outlet: 'collection',
  storage: 'storage',
  'second-use': 'second-use',
  recycler: 'recycling',
};

/**
 * Receivers that this enterprise has used, the last first; then those registered in its city in a role in which it may
 * hand over to them. Where no closed list of receivers is known, in any role that receives batteries.
 */
export function usualReceivers(filling: Filling): Promise<UsualPartyDto[]> {
  const { own, today } = filling;
  const roles = rolesToHandOverTo(own.roles, today) ?? (Object.keys(RECEIVING) as EnterpriseRole[]);
  const activities = Object.values(RECEIVING);
  return usualParties(filling, { as: 'receiver', roles, activities });
}

/** Carriers that this enterprise has used, the last first; then those registered in its city. */
export function usualCarriers(filling: Filling): Promise<UsualPartyDto[]> {
  return usualParties(filling, { as: 'carrier', roles: ['carrier'], activities: ['transport'] });
}

interface Wanted {
  readonly as: 'receiver' | 'carrier';
  readonly roles: readonly EnterpriseRole[];
  /** What of a party's standing matters. */
  readonly activities: readonly Activity[];
}

async function usualParties(filling: Filling, { as, roles, activities }: Wanted): Promise<UsualPartyDto[]> {
  const { reader, own, today, language } = filling;
  const used = await partiesUsedBy(reader, own.uscc, as, MOST_USUAL);
  const known = await cardsOfEnterprises(
    reader,
    used.map(({ uscc }) => uscc),
    today,
  );
  const near = await registeredInCity(reader, { district: own.districtCode, roles, today, limit: 2 * MOST_USUAL });
  const others = near.filter(
    ({ enterprise: { uscc } }) => uscc !== own.uscc && !used.some((party) => party.uscc === uscc),
  );
  const answer = (uscc: string, card?: EnterpriseCard, use?: UsedParty): UsualPartyDto => ({
    uscc,
    name: card?.enterprise.name ?? null,
    registered: card !== undefined,
    standing: (card?.standing ?? [])
      .filter(({ activity }) => activities.includes(activity))
      .map(({ activity, state }) => ({ activity, activityName: ACTIVITY_NAMES[activity][language], state })),
    lastUsedAt: use?.lastUsedAt ?? null,
    times: use?.times ?? 0,
  });
  return [
    ...used.map((use) =>
      answer(
        use.uscc,
        known.find(({ enterprise }) => enterprise.uscc === use.uscc),
        use,
      ),
    ),
    ...others.map((card) => answer(card.enterprise.uscc, card)),
  ].slice(0, MOST_USUAL);
}
