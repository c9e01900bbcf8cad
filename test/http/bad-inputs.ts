import { exampleBatteryCode } from '../support/examples';
import { AT, code, events, type Event, type Member, USCC, vin } from '../support/members';

/** Something that must not be recorded, and what is said about it. */
export interface BadInput {
  readonly what: string;
  /** What is sent to `POST /events`: a value, or a text as it stands. */
  readonly body: unknown;
  readonly as?: Member;
  readonly status: number;
  readonly code: string;
  /** Of `errors[]`, in order; none where it is absent. */
  readonly pointers?: readonly string[];
}

/** A text that JSON.stringify would not write. */
export class Text {
  constructor(readonly text: string) {}
}

const NFD = 'e\u0301';

/** An event of removal with other members in `data`; undefined takes one away. */
function removal(data: Readonly<Record<string, unknown>>): Event {
  const event = events.removed(9);
  return { ...event, data: { ...event.data, ...data } };
}

function arrival(data: Readonly<Record<string, unknown>>): Event {
  const event = events.received(20);
  return { ...event, data: { ...event.data, ...data } };
}

/** The same with one number written as no JavaScript number is. */
function removalOf(number: string): Text {
  return new Text(JSON.stringify(removal({ massGrams: '@' })).replace('"@"', number));
}

const at = (event: Event, occurredAt: string): Event => ({ ...event, occurredAt });

const field = (code: string, pointer: string) => ({ status: 400, code, pointers: [pointer] });

/** What is not an event of this service, whoever sends it. */
const MALFORMED: readonly BadInput[] = [
  {
    what: 'a field that an event does not have',
    body: { ...events.stored(1), note: 'x' },
    ...field('UNKNOWN_FIELD', '/note'),
  },
  { what: 'a field that the data do not have', body: removal({ note: 'x' }), ...field('UNKNOWN_FIELD', '/data/note') },
  {
    what: 'a field of somebody else in an item',
    body: withItem({ note: 'x' }),
    ...field('UNKNOWN_FIELD', '/data/items/0/note'),
  },
  {
    what: 'a name with a slash and a tilde in it',
    body: removal({ 'a/b~c': 1 }),
    ...field('UNKNOWN_FIELD', '/data/a~1b~0c'),
  },
  {
    what: 'an enterprise to act for',
    body: { ...events.stored(1), org: USCC.recycler },
    ...field('UNKNOWN_FIELD', '/org'),
  },
  {
    what: 'rows beside an event',
    body: { ...events.stored(1), events: [] },
    ...field('UNKNOWN_FIELD', '/events'),
  },
  {
    what: 'what only the service adds',
    body: removal({ battery: 'b-1', by: 'u-1' }),
    status: 400,
    code: 'UNKNOWN_FIELD',
    pointers: ['/data/battery', '/data/by'],
  },
  { what: 'text for a number', body: removal({ massGrams: '412000' }), ...field('WRONG_TYPE', '/data/massGrams') },
  { what: 'a number for text', body: removal({ operator: 7 }), ...field('WRONG_TYPE', '/data/operator') },
  { what: 'text for true or false', body: arrival({ isSwapModel: 'no' }), ...field('WRONG_TYPE', '/data/isSwapModel') },
  {
    what: 'an object for a list',
    body: { ...withItem({}), data: { ...withItem({}).data, items: {} } },
    ...field('WRONG_TYPE', '/data/items'),
  },
  {
    what: 'text for an item',
    body: { ...withItem({}), data: { ...withItem({}).data, items: ['x'] } },
    ...field('WRONG_TYPE', '/data/items/0'),
  },
  {
    what: 'a battery code of 23 characters',
    body: removal({ batteryCode: code(9).slice(1) }),
    ...field('CODE_LEN', '/data/batteryCode'),
  },
  {
    what: 'a battery code of 25 characters',
    body: removal({ batteryCode: `${code(9)}0` }),
    ...field('CODE_LEN', '/data/batteryCode'),
  },
  { what: 'a VIN of 16 characters', body: arrival({ vin: vin(20).slice(1) }), ...field('VIN_LEN', '/data/vin') },
  {
    what: 'a Chinese VIN with another check digit',
    body: arrival({ vin: miscounted(vin(20)) }),
    ...field('VIN_CHECK', '/data/vin'),
  },
  {
    what: 'a USCC of 17 characters',
    body: withData({ receiver: '9137150200EXAMPL0' }),
    ...field('USCC_LEN', '/data/receiver'),
  },
  { what: 'a UN number that is none', body: withData({ unNumber: 'UN34800' }), ...field('UN_FORM', '/data/unNumber') },
  {
    what: 'a plate that is none',
    body: withData({ vehiclePlate: 'ABC' }),
    ...field('PLATE_FORM', '/data/vehiclePlate'),
  },
  {
    what: 'a day that no calendar has',
    body: arrival({ receivedOn: '2026-02-30' }),
    ...field('DATE_IMPOSSIBLE', '/data/receivedOn'),
  },
  {
    what: 'a date in another form',
    body: arrival({ receivedOn: '2026/10/08' }),
    ...field('DATE_FORM', '/data/receivedOn'),
  },
  {
    what: 'a moment of a day that no calendar has',
    body: at(events.stored(1), '2026-02-30T09:00:00+08:00'),
    ...field('DATE_IMPOSSIBLE', '/occurredAt'),
  },
  {
    what: 'a moment at 25 o’clock',
    body: at(events.stored(1), '2026-10-08T25:00:00+08:00'),
    ...field('TIME_FORM', '/occurredAt'),
  },
  {
    what: 'a moment without its offset',
    body: at(events.stored(1), '2026-10-08T09:00:00'),
    ...field('TIME_OFFSET', '/occurredAt'),
  },
  {
    what: 'a moment more than five minutes ahead',
    body: at(events.stored(1), '2026-11-23T10:05:01+08:00'),
    ...field('TIME_FUTURE', '/occurredAt'),
  },
  {
    what: 'a date after today in Shanghai',
    body: arrival({ receivedOn: '2026-11-24' }),
    ...field('DATE_FUTURE', '/data/receivedOn'),
  },
  {
    what: 'a battery made after it was taken out',
    body: removal({ batteryCode: exampleBatteryCode({ n: 9, madeOn: '2026-10-09' }) }),
    ...field('CODE_FUTURE', '/data/batteryCode'),
  },
  {
    what: 'neither code nor the reason why there is none',
    body: removal({ batteryCode: undefined }),
    ...field('CODE_OR_STATUS', '/data/codeStatus'),
  },
  {
    what: 'both a code and a reason why there is none',
    body: removal({ codeStatus: 'damaged' }),
    ...field('CODE_OR_STATUS', '/data/codeStatus'),
  },
  {
    what: 'a missing battery without a reason',
    body: arrival({ batteryPresence: 'missing' }),
    ...field('MISSING_WHY', '/data/missingReason'),
  },
  { what: 'a word that is not in the list', body: removal({ level: 'tray' }), ...field('DICT', '/data/level') },
  { what: 'text that is all spaces', body: removal({ operator: '   ' }), ...field('TEXT_LEN', '/data/operator') },
  {
    what: 'text of 65 characters',
    body: removal({ operator: '员'.repeat(65) }),
    ...field('TEXT_LEN', '/data/operator'),
  },
  { what: 'a control character', body: removal({ operator: 'a\u0007b' }), ...field('TEXT_CONTROL', '/data/operator') },
  { what: 'text that is not in NFC', body: removal({ operator: NFD }), ...field('TEXT_NOT_NFC', '/data/operator') },
  { what: 'a name that is not in NFC', body: removal({ [NFD]: 1 }), ...field('TEXT_NOT_NFC', `/data/${NFD}`) },
  {
    what: 'half a surrogate pair',
    body: removal({ operator: 'x\ud83d' }),
    ...field('TEXT_NOT_WELL_FORMED', '/data/operator'),
  },
  { what: 'null for a field', body: removal({ operator: null }), ...field('WRONG_TYPE', '/data/operator') },
  { what: 'null for an optional field', body: removal({ site: null }), ...field('WRONG_TYPE', '/data/site') },
  { what: 'null for the data', body: { ...events.stored(1), data: null }, ...field('WRONG_TYPE', '/data') },
  { what: 'a list for the data', body: { ...events.stored(1), data: [] }, ...field('WRONG_TYPE', '/data') },
  { what: 'null for the event', body: null, ...field('WRONG_TYPE', '') },
  { what: 'a list for the event', body: [events.stored(1)], ...field('WRONG_TYPE', '') },
  { what: 'a number for the event', body: 7, ...field('WRONG_TYPE', '') },
  { what: 'no data', body: { ...events.stored(1), data: undefined }, ...field('REQUIRED', '/data') },
  { what: 'no time', body: { ...events.stored(1), occurredAt: undefined }, ...field('REQUIRED', '/occurredAt') },
  { what: 'no kind', body: { ...events.stored(1), kind: undefined }, ...field('REQUIRED', '/kind') },
  {
    what: 'a kind that there is none of',
    body: { ...events.stored(1), kind: 'battery.burnt' },
    status: 400,
    code: 'KIND_UNKNOWN',
    pointers: ['/kind'],
  },
  {
    what: 'a kind of the registry',
    body: { ...events.stored(1), kind: 'enterprise.registered' },
    status: 400,
    code: 'KIND_UNKNOWN',
    pointers: ['/kind'],
  },
  {
    what: 'a name that every object has',
    body: new Text(`{"kind":"battery.stored","occurredAt":"${AT}","data":{"__proto__":{"x":1}}}`),
    ...field('UNKNOWN_FIELD', '/data/__proto__'),
  },
  { what: 'no mass', body: removalOf('0'), ...field('NUMBER_RANGE', '/data/massGrams') },
  { what: 'less than no mass', body: removalOf('-412000'), ...field('NUMBER_RANGE', '/data/massGrams') },
  { what: 'more than a hundred tonnes', body: removalOf('100000001'), ...field('NUMBER_RANGE', '/data/massGrams') },
  {
    what: 'a number that loses its last digit',
    body: removalOf('9007199254740993'),
    ...field('NUMBER_RANGE', '/data/massGrams'),
  },
  { what: 'a number beyond all numbers', body: removalOf('1e400'), ...field('NUMBER_RANGE', '/data/massGrams') },
  { what: 'a fraction of a gram', body: removalOf('412000.5'), ...field('NUMBER_INTEGER', '/data/massGrams') },
  { what: '200 items', body: events.dispatched('EX-200', numbers(200)), ...field('LIST_SIZE', '/data/items') },
  { what: 'no items', body: events.dispatched('EX-0', []), ...field('LIST_SIZE', '/data/items') },
  { what: 'no change in a correction', body: events.corrected(4, {}), ...field('WRONG_TYPE', '/data/changes') },
  { what: 'a list of changes', body: events.corrected(4, [{ site: 'x' }]), ...field('WRONG_TYPE', '/data/changes') },
  { what: 'an input twice', body: events.recycled([4, 4]), as: 'recycler', ...field('ITEM_TWICE', '/data/inputs/1') },
  {
    what: 'two wrong fields',
    body: removal({ massGrams: 0, level: 'tray' }),
    status: 400,
    code: 'VALIDATION_FAILED',
    pointers: ['/data/level', '/data/massGrams'],
  },
];

/** Well formed, but it cannot be true. The world it meets is told in `bad-input.spec.ts`. */
const UNTRUE: readonly BadInput[] = [
  { what: 'a vehicle twice', body: events.received(1), status: 409, code: 'VEHICLE_DUP' },
  {
    what: 'a vehicle that another has received',
    body: events.received(1),
    as: 'outlet',
    status: 409,
    code: 'VEHICLE_DUP',
  },
  {
    what: 'a removal before the vehicle came',
    body: at(events.removed(9), '2026-10-08T08:59:59+08:00'),
    status: 409,
    code: 'DATE_ORD',
  },
  {
    what: 'a removal from a vehicle nobody has received',
    body: events.removed(99),
    status: 404,
    code: 'VEHICLE_UNKNOWN',
  },
  {
    what: 'a removal from a vehicle that another has received',
    body: events.removed(9),
    as: 'outlet',
    status: 409,
    code: 'NOT_RECEIVER',
  },
  { what: 'a second certificate', body: events.certified(1), status: 409, code: 'CERTIFICATE_DUP' },
  { what: 'a code that is in custody', body: events.collected(4), as: 'outlet', status: 409, code: 'CODE_DUP' },
  {
    what: 'a storage before the removal',
    body: at(events.stored(1), '2026-10-08T08:59:59+08:00'),
    status: 409,
    code: 'DATE_ORD',
  },
  { what: 'a battery that nobody has', body: events.stored(99), status: 404, code: 'BATTERY_UNKNOWN' },
  { what: 'a battery that another holds', body: events.stored(4), status: 409, code: 'NOT_HOLDER' },
  { what: 'a battery that is finished', body: events.stored(2), as: 'recycler', status: 409, code: 'BATTERY_FINISHED' },
  {
    what: 'a treatment of a battery that is finished',
    body: events.recycled([2]),
    as: 'recycler',
    status: 409,
    code: 'BATTERY_FINISHED',
  },
  { what: 'a battery that waits for its carrier', body: events.stored(5), status: 409, code: 'STATE' },
  {
    what: 'the same item twice',
    body: events.dispatched('EX-TWICE', [1, 1]),
    ...field('ITEM_TWICE', '/data/items/1/batteryCode'),
  },
  {
    what: 'a number of a consignment again',
    body: events.dispatched('EX-OPEN', [1]),
    status: 409,
    code: 'CONSIGNMENT_DUP',
  },
  {
    what: 'a number of a finished consignment again',
    body: events.dispatched('EX-DONE', [1]),
    status: 409,
    code: 'CONSIGNMENT_DUP',
  },
  {
    what: 'a dispatch of a battery that another holds',
    body: events.dispatched('EX-NOT-OURS', [1, 4]),
    status: 409,
    code: 'NOT_HOLDER',
  },
  {
    what: 'a pick-up by a stranger',
    body: events.pickedUp('EX-OPEN'),
    as: 'outlet',
    status: 404,
    code: 'CONSIGNMENT_UNKNOWN',
  },
  {
    what: 'a pick-up by the receiver',
    body: events.pickedUp('EX-OPEN'),
    as: 'recycler',
    status: 409,
    code: 'NOT_CARRIER',
  },
  {
    what: 'a pick-up by the sender, though the carrier is here',
    body: events.pickedUp('EX-OPEN'),
    status: 409,
    code: 'NOT_CARRIER',
  },
  {
    what: 'a pick-up of nothing',
    body: events.pickedUp('EX-NONE'),
    as: 'carrier',
    status: 404,
    code: 'CONSIGNMENT_UNKNOWN',
  },
  {
    what: 'a pick-up before the dispatch',
    body: at(events.pickedUp('EX-OPEN'), '2026-10-08T08:59:59+08:00'),
    as: 'carrier',
    status: 409,
    code: 'DATE_ORD',
  },
  {
    what: 'a receipt by a stranger',
    body: events.receipt('EX-OPEN', { 5: 'accepted', 6: 'accepted' }),
    as: 'outlet',
    status: 404,
    code: 'CONSIGNMENT_UNKNOWN',
  },
  {
    what: 'a receipt by the carrier',
    body: events.receipt('EX-OPEN', { 5: 'accepted', 6: 'accepted' }),
    as: 'carrier',
    status: 409,
    code: 'NOT_NAMED_RECEIVER',
  },
  {
    what: 'a receipt that leaves an item out',
    body: events.receipt('EX-OPEN', { 5: 'accepted' }),
    as: 'recycler',
    status: 409,
    code: 'ITEMS_INCOMPLETE',
  },
  {
    what: 'a receipt that adds one as accepted',
    body: events.receipt('EX-OPEN', { 1: 'accepted', 5: 'accepted', 6: 'accepted' }),
    as: 'recycler',
    status: 409,
    code: 'ITEM_FOREIGN',
  },
  {
    what: 'a receipt before the dispatch',
    body: at(events.receipt('EX-OPEN', { 5: 'accepted', 6: 'accepted' }), '2026-10-08T08:59:59+08:00'),
    as: 'recycler',
    status: 409,
    code: 'DATE_ORD',
  },
  {
    what: 'a second receipt',
    body: events.receipt('EX-DONE', { 2: 'accepted', 4: 'accepted' }),
    as: 'recycler',
    status: 409,
    code: 'CONSIGNMENT_STATE',
  },
  {
    what: 'a receipt that names an item twice',
    body: twiceInReceipt(),
    as: 'recycler',
    ...field('ITEM_TWICE', '/data/items/2/batteryCode'),
  },
  {
    what: 'a receipt by the sender',
    body: events.receipt('EX-OPEN', { 5: 'accepted', 6: 'accepted' }),
    status: 409,
    code: 'NOT_NAMED_RECEIVER',
  },
  {
    what: 'a receipt that takes an item of the sheet for an unexpected one',
    body: events.receipt('EX-OPEN', { 5: 'accepted', 6: 'unexpected' }),
    as: 'recycler',
    status: 409,
    code: 'ITEM_FOREIGN',
  },
  {
    what: 'an unexpected battery that the receiver holds already',
    body: events.receipt('EX-OPEN', { 4: 'unexpected', 5: 'accepted', 6: 'accepted' }),
    as: 'recycler',
    status: 409,
    code: 'CODE_DUP',
  },
  { what: 'a return of what is on its way', body: events.returned('EX-OPEN', [5]), status: 409, code: 'STATE' },
  {
    what: 'a return by the receiver',
    body: events.returned('EX-OPEN', [5]),
    as: 'recycler',
    status: 409,
    code: 'NOT_SENDER',
  },
  {
    what: 'a trace number that was never given',
    body: { ...events.stored(1), data: { batteryCode: 'NB-371502-2026-999999', site: '示例库' } },
    status: 404,
    code: 'BATTERY_UNKNOWN',
  },
  { what: 'a return of what was accepted', body: events.returned('EX-DONE', [4]), status: 409, code: 'NOT_HOLDER' },
  { what: 'a void of an entry that is not there', body: events.voided(100_000), status: 404, code: 'ENTRY_UNKNOWN' },
  { what: 'a void of a stranger’s entry', body: events.voided(1), status: 404, code: 'ENTRY_UNKNOWN' },
];

export const BAD_INPUTS: readonly BadInput[] = [...MALFORMED, ...UNTRUE];

/** Bodies that are not JSON as this service takes it. */
export const BAD_BODIES: readonly (Omit<BadInput, 'body'> & { readonly text: string | Uint8Array })[] = [
  { what: 'a body that ends too early', text: '{"kind":"battery.stored"', status: 400, code: 'BODY_NOT_JSON' },
  { what: 'a comma before the end', text: '{"kind":"battery.stored",}', status: 400, code: 'BODY_NOT_JSON' },
  { what: 'a comment', text: '{"kind":"battery.stored"/* */}', status: 400, code: 'BODY_NOT_JSON' },
  { what: 'two values', text: '{}{}', status: 400, code: 'BODY_NOT_JSON' },
  { what: 'NaN', text: '{"kind":NaN}', status: 400, code: 'BODY_NOT_JSON' },
  { what: 'bytes that are not UTF-8', text: Uint8Array.of(0x22, 0xff, 0x22), status: 400, code: 'BODY_NOT_JSON' },
  { what: 'a name twice', text: '{"kind":"a","kind":"b"}', status: 400, code: 'BODY_DUPLICATE_NAME' },
  {
    what: 'a name twice, written in two ways',
    text: '{"kind":"a","\\u006bind":"b"}',
    status: 400,
    code: 'BODY_DUPLICATE_NAME',
  },
  {
    what: 'a name twice deep inside',
    text: '{"data":{"items":[{"a":1,"a":1}]}}',
    status: 400,
    code: 'BODY_DUPLICATE_NAME',
  },
  { what: '33 levels', text: '['.repeat(33) + ']'.repeat(33), ...field('TOO_DEEP', '') },
  { what: 'an empty body', text: '', ...field('WRONG_TYPE', '') },
  { what: 'a body over the limit', text: `{"kind":"${'x'.repeat(70_000)}"}`, status: 413, code: 'BODY_TOO_LARGE' },
];

function withItem(more: object): Event {
  const event = events.dispatched('EX-ITEM', [1]);
  return { ...event, data: { ...event.data, items: [{ batteryCode: code(1), massGrams: 412_000, ...more }] } };
}

function twiceInReceipt(): Event {
  const event = events.receipt('EX-OPEN', { 5: 'accepted', 6: 'accepted' });
  const items = event.data['items'] as readonly unknown[];
  return { ...event, data: { ...event.data, items: [...items, items[0]] } };
}

function withData(more: object): Event {
  const event = events.dispatched('EX-DATA', [1]);
  return { ...event, data: { ...event.data, ...more } };
}

function miscounted(text: string): string {
  const wrong = text[8] === '0' ? '1' : '0';
  return text.slice(0, 8) + wrong + text.slice(9);
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 100);
}
