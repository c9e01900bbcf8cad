import type { EnterpriseRole } from '../enterprises/enterprise';
import type { Battery } from '../custody/battery';
import type { Consignment, ConsignmentItem } from '../custody/consignment';
import type { CustodyPages } from '../custody/custody-pages';
import { textOf, textsOf } from '../custody/data';
import type { Entry } from '../ledger/entry';
import type { FilingDuty } from './due-row';

/** Something that an entry obliges its enterprise to tell a platform. */
export interface Claim {
  readonly profile: string;
  readonly subject: { readonly type: 'battery' | 'vehicle'; readonly id: string };
  /** The first whose role the enterprise has and for which a clock holds on the day is the duty. */
  readonly duties: readonly { readonly duty: FilingDuty; readonly role?: EnterpriseRole }[];
  readonly startInferred: boolean;
  readonly lapsed: boolean;
}

/** What an entry, as it now reads, obliges to. Roles are not looked at here. Empty for kinds that start no clock. */
export function claimsOf(entry: Entry, pages: CustodyPages): readonly Claim[] {
  return CLAIMS[entry.kind]?.(entry, pages) ?? [];
}

/** Whether what was reported as handed over did not reach the receiver. */
export function isHandedBack(consignment: Consignment, item: ConsignmentItem): boolean {
  return consignment.state === 'voided' || item.result === 'refused' || item.result === 'missing';
}

const CLAIMS: Readonly<Record<string, (entry: Entry, pages: CustodyPages) => readonly Claim[]>> = {
  'vehicle.received': (entry) => vehicleClaim(entry, 'mofcom-form', 'dismantler.commerce-form'),
  'vehicle.certified': (entry) => vehicleClaim(entry, 'trace-dismantler-scrapped', 'dismantler.vehicle-certified'),
  'consignment.dispatched': dispatchClaims,
  'consignment.received': receiptClaims,
  'battery.collected': (entry) => inbound(textOf(entry.data, 'battery')),
  'battery.recycled': recyclingClaim,
};

function vehicleClaim(entry: Entry, profile: string, duty: FilingDuty): readonly Claim[] {
  const id = textOf(entry.data, 'vehicle');
  if (id === undefined) return [];
  return [{ profile, subject: { type: 'vehicle', id }, duties: [{ duty }], startInferred: false, lapsed: false }];
}

/** A second-use product that its maker hands over is a product; whatever else a dismantler hands over is stage B. */
function dispatchClaims(entry: Entry, pages: CustodyPages): readonly Claim[] {
  const consignment = pages.consignments.get(textOf(entry.data, 'consignment') ?? '');
  if (!consignment) return [];
  return consignment.items
    .filter((item) => item.result !== 'unexpected')
    .map((item) => ({
      ...outbound(pages.batteries.get(item.battery), entry),
      subject: { type: 'battery', id: item.battery },
      lapsed: isHandedBack(consignment, item),
    }));
}

/** Art. 13 speaks of batteries removed and handed over; for one that was only collected the start is our reading. */
function outbound(battery: Battery | undefined, entry: Entry): Pick<Claim, 'profile' | 'duties' | 'startInferred'> {
  if (battery?.repurposedBy === entry.org) {
    return { profile: 'trace-second-use-outbound', duties: [{ duty: 'second-use.product-out' }], startInferred: false };
  }
  return {
    profile: 'trace-dismantler-outbound',
    duties: [{ duty: 'dismantler.battery-handed-over', role: 'dismantler' }],
    startInferred: battery?.originKind !== 'battery.removed',
  };
}

function receiptClaims(entry: Entry, pages: CustodyPages): readonly Claim[] {
  const consignment = pages.consignments.get(textOf(entry.data, 'consignment') ?? '');
  const taken = consignment?.items.filter(({ result }) => result === 'accepted' || result === 'unexpected') ?? [];
  return taken.flatMap((item) => inbound(item.battery));
}

function inbound(battery: string | undefined): readonly Claim[] {
  if (battery === undefined) return [];
  const duties = [
    { duty: 'recycler.battery-received', role: 'recycler' },
    { duty: 'second-use.battery-received', role: 'second-use' },
  ] as const;
  const subject = { type: 'battery', id: battery } as const;
  return [{ profile: 'trace-recycler-inbound', subject, duties, startInferred: false, lapsed: false }];
}

/**
 * Until 2026-03-31 the clock started when the treatment was finished, which is the entry itself. Since then it starts
 * when the product goes out, which is not recorded: the entry stands for it.
 */
function recyclingClaim(entry: Entry): readonly Claim[] {
  const [id] = textsOf(entry.data, 'batteries');
  if (id === undefined) return [];
  const duties = [{ duty: 'recycler.treatment-finished' }, { duty: 'recycler.product-out' }] as const;
  return [
    {
      profile: 'trace-recycler-output',
      subject: { type: 'battery', id },
      duties,
      startInferred: false,
      lapsed: false,
    },
  ];
}
