import { shanghaiDate } from '../../kernel/dates';
import type { CanonicalObject } from '../../kernel/canonical';
import { Problem } from '../../kernel/problem';
import { ENTERPRISES } from '../../enterprises/enterprise-pages';
import type { Draft, Entry } from '../../ledger/entry';
import type { Turn } from '../../ledger/turn';
import type { Battery } from '../battery';
import {
  CONSIGNMENT_STATES,
  type Consignment,
  type ConsignmentItem,
  type ConsignmentState,
  type ItemResult,
} from '../consignment';
import type { CustodyKind } from '../custody-kind';
import type { CustodyPages } from '../custody-pages';
import { numberOf, objectsOf, textOf } from '../data';
import { findConsignment } from '../find';
import { mustNotPrecede } from '../life';
import { mustBeOnce } from '../once';
import { after, bornFrom } from '../origin';
import { nextTraceNo, tracePrefix } from '../trace-numbers';
import { unexpectedItem } from '../unexpected';

/** 接收入库: the named receiver goes through the load item by item; custody passes with what is accepted. */
export const consignmentReceived: CustodyKind = {
  kind: 'consignment.received',
  stage: 'transport',
  title: { zh: '接收入库', en: 'consignment received' },

  keys({ org, data }, keys) {
    keys.add('consignment', textOf(data, 'consignmentNo'));
    keys.add('battery', ...objectsOf(data, 'items').map((item) => textOf(item, 'batteryCode')));
    keys.add('enterprise', org);
  },

  decide(draft, pages, turn) {
    const number = textOf(draft.data, 'consignmentNo') ?? '';
    const consignment = findConsignment(pages, number, draft.org, {
      isParty: ({ receiver }) => receiver === draft.org,
      otherwise: 'NOT_NAMED_RECEIVER',
    });
    const { zh, en } = CONSIGNMENT_STATES[consignment.state];
    if (consignment.state !== 'dispatched' && consignment.state !== 'in-transit') {
      throw new Problem('CONSIGNMENT_STATE', { consignmentNo: number, state: zh, stateEn: en });
    }
    mustNotPrecede(draft.occurredAt, consignment.lastAt);
    const items = receiptItems(draft, consignment, pages, turn);
    return {
      data: { ...draft.data, items, consignment: consignment.id },
      touches: [consignment.id, ...items.map((item) => textOf(item, 'battery') ?? '')],
      subject: { type: 'consignment', id: consignment.id, label: number },
    };
  },

  battery(before, entry, id) {
    const item = objectsOf(entry.data, 'items').find((one) => textOf(one, 'battery') === id);
    const result = item && (textOf(item, 'result') as ItemResult);
    if (!item || !result) return after(before, entry, {});
    if (!before) return bornFrom(entry, id, item, 'stored');
    if (result === 'refused' || result === 'missing') return after(before, entry, { state: 'returning' });
    return after(before, entry, {
      state: 'stored',
      holder: entry.org,
      massGrams: numberOf(item, 'massGrams') ?? before.massGrams,
      consignment: undefined,
      site: undefined,
      location: undefined,
    });
  },

  consignment(before, entry) {
    if (!before) throw new Problem('CONSIGNMENT_UNKNOWN', { consignmentNo: textOf(entry.data, 'consignmentNo') ?? '' });
    const items = receivedItems(before, entry);
    return { ...before, items, state: outcome(items), receivedAt: entry.occurredAt, lastAt: entry.occurredAt };
  },
};

/** Every item of the sheet once, and what was not on it as `unexpected`; each with the battery that is meant. */
function receiptItems(draft: Draft, consignment: Consignment, pages: CustodyPages, turn: Turn): CanonicalObject[] {
  const listed = new Map<string, Battery>();
  for (const { battery: id } of consignment.items) {
    const battery = pages.batteries.get(id);
    if (battery) listed.set(id, battery);
  }
  const seen = new Set<string>();
  let born = 0;
  const prefix = tracePrefix(turn.pages(ENTERPRISES).enterprise(draft.org), shanghaiDate(draft.occurredAt));
  const items = objectsOf(draft.data, 'items').map((item, i) => {
    const name = textOf(item, 'batteryCode') ?? '';
    const meant = [...listed.values()].find((battery) => battery.code === name || battery.traceNo === name);
    const isExtra = textOf(item, 'result') === 'unexpected';
    if (isExtra === (meant !== undefined))
      throw new Problem('ITEM_FOREIGN', { consignmentNo: consignment.number, code: name });
    const found: CanonicalObject = meant
      ? { battery: meant.id }
      : unexpectedItem(name, item, { draft, consignment, pages });
    mustBeOnce(seen, textOf(found, 'battery') ?? name, `/data/items/${String(i)}/batteryCode`);
    if (found['battery'] !== undefined) return { ...item, ...found };
    born += 1;
    return { ...item, ...found, battery: turn.newStream('b'), traceNo: nextTraceNo(pages, prefix, born - 1) };
  });
  const left = [...listed.values()].filter((battery) => !seen.has(battery.id));
  if (left.length > 0) {
    const names = left.map((battery) => battery.code ?? battery.traceNo);
    throw new Problem('ITEMS_INCOMPLETE', {
      consignmentNo: consignment.number,
      missing: names.slice(0, 10).join('、'),
    });
  }
  return items;
}

function receivedItems(before: Consignment, entry: Entry): ConsignmentItem[] {
  const said = new Map(objectsOf(entry.data, 'items').map((item) => [textOf(item, 'battery') ?? '', item]));
  const listed = before.items.map((item) => ({ ...item, ...resultOf(said.get(item.battery)) }));
  const known = new Set(before.items.map((item) => item.battery));
  const extra = [...said].filter(([battery]) => !known.has(battery));
  return [...listed, ...extra.map(([battery, item]) => ({ battery, returned: false, ...resultOf(item) }))];
}

function resultOf(item: CanonicalObject | undefined): Pick<ConsignmentItem, 'result' | 'receivedGrams' | 'reason'> {
  if (!item) return {};
  return {
    result: textOf(item, 'result') as ItemResult,
    receivedGrams: numberOf(item, 'massGrams'),
    reason: textOf(item, 'reason'),
  };
}

function outcome(items: readonly ConsignmentItem[]): ConsignmentState {
  const sent = items.filter((item) => item.result !== 'unexpected');
  const accepted = sent.filter((item) => item.result === 'accepted').length;
  if (accepted === sent.length) return 'received';
  return accepted === 0 ? 'refused' : 'part-received';
}
