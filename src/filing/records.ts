import type { Battery } from '../custody/battery';
import {
  type BatteryRow,
  type ConsignmentRow,
  toBattery,
  toVehicle,
  type VehicleRow,
  withItems,
} from '../custody/custody-rows';
import { objectsOf, textOf, textsOf } from '../custody/data';
import { effective } from '../custody/fold';
import type { Reader } from '../database/tx';
import { readEnterprises } from '../enterprises/enterprise-rows';
import { entriesOf } from '../ledger/entries';
import type { Entry } from '../ledger/entry';
import type { LabelledDue } from './due-list';
import type { DueRow } from './due-row';
import type { FilingRecord } from './rows';
import type { LineFacts, PartyFacts } from './sources';

/** Reads what the lines of these duties are made from; all of one profile, answered in the order asked. */
export async function readRecords(reader: Reader, dues: readonly LabelledDue[]): Promise<FilingRecord[]> {
  const [first] = dues;
  if (!first) return [];
  const read = first.subject_type === 'vehicle' ? vehicleLines : READERS[first.profile];
  if (!read) throw new Error(`no reader for the profile ${first.profile}`);
  const own = await parties(
    reader,
    dues.map((due) => due.enterprise),
  );
  const lines = await read(reader, dues, own);
  return dues.map((due, i) => ({
    due: due.id,
    subject: { type: due.subject_type, id: due.subject_id, label: due.label ?? '' },
    lines: lines[i] ?? [],
  }));
}

type Lines = FilingRecord['lines'];
type Parties = ReadonlyMap<string, PartyFacts>;
type LineReader = (reader: Reader, dues: readonly DueRow[], own: Parties) => Promise<Lines[]>;

const READERS: Readonly<Record<string, LineReader>> = {
  'trace-dismantler-outbound': handOverLines('receiver'),
  'trace-second-use-outbound': handOverLines('receiver'),
  'trace-recycler-inbound': handOverLines('sender'),
  'trace-recycler-output': treatmentLines,
};

/** Vehicles with the packs that were removed from them: a line per pack, or one for all on the commerce ministry's form. */
async function vehicleLines(reader: Reader, dues: readonly DueRow[], own: Parties): Promise<Lines[]> {
  const ids = dues.map((due) => due.subject_id);
  const vehicles = new Map(
    (await reader.all<VehicleRow>('SELECT * FROM vehicle_book WHERE id IN (?*)', [ids])).map((row) => [
      row.id,
      toVehicle(row),
    ]),
  );
  const packs = await removedPacks(
    reader,
    [...vehicles.values()].map((vehicle) => vehicle.vin),
  );
  return dues.map((due): Lines => {
    const vehicle = vehicles.get(due.subject_id);
    const facts = { on: due.trigger_on, own: own.get(due.enterprise) ?? {}, vehicle };
    const found = packs.filter((pack) => pack.vin === vehicle?.vin && pack.originOrg === due.enterprise);
    if (due.profile === 'mofcom-form') {
      return [{ facts: { ...facts, codes: found.flatMap((pack) => pack.code ?? []) }, streams: [due.subject_id] }];
    }
    if (found.length === 0) return [{ facts, streams: [due.subject_id] }];
    return found.map((battery) => ({ facts: { ...facts, battery }, streams: [due.subject_id, battery.id] }));
  });
}

async function removedPacks(reader: Reader, vins: readonly string[]): Promise<Battery[]> {
  const rows = await reader.all<BatteryRow>(
    `SELECT * FROM battery_book WHERE vin IN (?*) AND origin_kind = 'battery.removed' AND level = 'pack' AND state <> 'voided'
     ORDER BY origin_idx`,
    [vins],
  );
  return rows.map(toBattery);
}

/** One battery that changes hands; the other party is the receiver of what goes out, the sender of what comes in. */
function handOverLines(otherIs: 'receiver' | 'sender'): LineReader {
  return async (reader, dues, own) => {
    const entries = await triggers(reader, dues);
    const ids = [...entries.values()].flatMap((entry) => textOf(entry.data, 'consignment') ?? []);
    const rows = await reader.all<ConsignmentRow>('SELECT * FROM consignment_book WHERE id IN (?*)', [ids]);
    const sheets = new Map((await withItems(reader, rows)).map((sheet) => [sheet.id, sheet]));
    const others = await parties(
      reader,
      [...sheets.values()].map((sheet) => sheet[otherIs]),
    );
    const batteries = await batteriesOf(
      reader,
      dues.map((due) => due.subject_id),
    );
    return dues.map((due): Lines => {
      const data = entries.get(due.trigger_idx)?.data ?? {};
      const consignment = sheets.get(textOf(data, 'consignment') ?? '');
      const item = consignment?.items.find((one) => one.battery === due.subject_id);
      const massGrams = otherIs === 'sender' ? (item?.receivedGrams ?? item?.sentGrams) : item?.sentGrams;
      const collectedFrom = { uscc: textOf(data, 'sourceUscc'), name: textOf(data, 'sourceName') };
      const other = consignment ? others.get(consignment[otherIs]) : collectedFrom;
      const battery = batteries.get(due.subject_id);
      const facts: LineFacts = {
        on: due.trigger_on,
        own: own.get(due.enterprise) ?? {},
        other,
        battery,
        consignment,
        massGrams,
      };
      return [{ facts, streams: [due.subject_id] }];
    });
  };
}

/** As many lines as there are materials or residues, whichever are more. */
async function treatmentLines(reader: Reader, dues: readonly DueRow[], own: Parties): Promise<Lines[]> {
  const entries = await triggers(reader, dues);
  const inputs = [...entries.values()].flatMap((entry) => textsOf(entry.data, 'batteries'));
  const batteries = await batteriesOf(reader, inputs);
  return dues.map((due): Lines => {
    const data = entries.get(due.trigger_idx)?.data ?? {};
    const streams = textsOf(data, 'batteries');
    const codes = streams.flatMap((id) => batteries.get(id)?.code ?? batteries.get(id)?.traceNo ?? []);
    const [outputs, residues] = [objectsOf(data, 'outputs'), objectsOf(data, 'residues')];
    const facts = {
      on: due.trigger_on,
      own: own.get(due.enterprise) ?? {},
      data,
      codes,
      battery: batteries.get(due.subject_id),
    };
    return Array.from({ length: Math.max(1, outputs.length, residues.length) }, (_none, i) => ({
      facts: { ...facts, output: outputs[i], residue: residues[i] },
      streams,
    }));
  });
}

/** The entries that started the clocks, as corrections have left them. */
async function triggers(reader: Reader, dues: readonly DueRow[]): Promise<Map<number, Entry>> {
  const history = await entriesOf(reader, [...new Set(dues.map((due) => due.subject_id))]);
  return new Map(effective(history).map((entry) => [entry.index, entry]));
}

async function batteriesOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Battery>> {
  const rows = await reader.all<BatteryRow>('SELECT * FROM battery_book WHERE id IN (?*)', [[...new Set(ids)]]);
  return new Map(rows.map((row) => [row.id, toBattery(row)]));
}

async function parties(reader: Reader, usccs: readonly string[]): Promise<Parties> {
  const known = await readEnterprises(reader, [...new Set(usccs)]);
  const named = new Map<string, PartyFacts>(usccs.map((uscc) => [uscc, { uscc }]));
  for (const { uscc, name, roles } of known) named.set(uscc, { uscc, name, roles });
  return named;
}
