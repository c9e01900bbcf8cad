import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../src/kernel/clock';
import { type LocalSigner, signerFromPem } from '../../src/ledger/checkpoint';
import { adopt, KEY_FILE } from '../../src/parts';
import { exampleReuseCode } from '../support/examples';
import { AT, code, DAY, events, type Member, record, recordAll, registerMembers, USCC } from '../support/members';
import { type Api, startTestService, type TestService } from '../support/service';
import { tempDir } from '../support/temp-dir';

/** A data folder whose service has ended, and the checkpoints that somebody outside kept of it. */
export interface KeptLog {
  readonly folder: string;
  readonly size: number;
  /** Sizes of the checkpoints that the log itself holds. */
  readonly signedSizes: readonly number[];
  /** Files outside, each with a signed checkpoint: of the story alone, and of all. */
  readonly middle: string;
  readonly end: string;
  readonly middleSize: number;
  readonly signer: LocalSigner;
  remove(): void;
}

/** Entries enough for two stored nodes of the tree (256 each), and for more than one page of every table. */
const CHEAP = 520;

/** Entries of every kind, recorded through the service; then cheap ones, recorded in one batch. */
export async function keepLog(): Promise<KeptLog> {
  const dir = tempDir();
  const test = await startTestService({ clock: new SecondByReading(), env: { CHECKPOINT_SECONDS: '3600' } });
  const folder = join(dir.path, 'data');
  const [middle, end] = [join(dir.path, 'middle.checkpoint'), join(dir.path, 'end.checkpoint')];
  const signedSizes = [0];
  const keep = async (file?: string): Promise<number> => {
    const { size, note } = await test.service.parts.checkpointer.publish();
    signedSizes.push(size);
    if (file !== undefined) writeFileSync(file, note);
    return size;
  };
  await adopt(test.service.parts);
  const members = await registerMembers(test);
  await keepPapers(test);
  await dismantle(members.dismantler);
  await keep();
  await handOver(members);
  await reportAndMend(members);
  const middleSize = await keep(middle);
  await recordCheap(members.dismantler);
  const size = await keep(end);
  const signer = signerFromPem(readFileSync(join(test.config.dataDir, KEY_FILE), 'utf8'), test.config.logOrigin);
  await test.service.close();
  cpSync(test.config.dataDir, folder, { recursive: true });
  rmSync(test.folder, { recursive: true });
  return { folder, size, signedSizes, middle, end, middleSize, signer, remove: dir.remove };
}

async function keepPapers(test: TestService): Promise<void> {
  const papers = `/enterprises/${USCC.dismantler}/qualifications`;
  for (const type of ['Q-ELV-CERT', 'Q-ELV-EV']) {
    const paper = { type, number: `示例-${type}`, issuer: '示例机关', validFrom: '2020-01-01' };
    const id = String((await did(test.admin, papers, paper))['id']);
    await did(test.admin, `${papers}/${id}/status`, { status: 'verified', from: '2020-01-01', reason: '示例' });
  }
  await did(test.admin, `/enterprises/${USCC.dismantler}`, { name: '示例企业 新名', reason: '示例' });
}

/** Vehicles 1 to 8, each with a battery in store; a ninth whose battery has no legible code. */
async function dismantle(dismantler: Api): Promise<void> {
  for (let n = 1; n <= 8; n++) {
    await recordAll(dismantler, events.received(n), events.removed(n), events.stored(n), events.certified(n));
  }
  await recordAll(dismantler, events.received(9), events.uncoded(9));
}

async function handOver({ dismantler, carrier, recycler }: Readonly<Record<Member, Api>>): Promise<void> {
  await recordAll(dismantler, events.dispatched('示例-1', [1, 2, 3]));
  await recordAll(carrier, events.pickedUp('示例-1'));
  await recordAll(recycler, events.receipt('示例-1', { 1: 'accepted', 2: 'accepted', 3: 'refused' }));
  await recordAll(dismantler, events.returned('示例-1', [3]));
  const data = { inputs: [code(2)], newCode: exampleReuseCode({ n: 1, madeOn: DAY }), application: '示例用途' };
  await recordAll(recycler, events.recycled([1]), { kind: 'battery.repurposed', occurredAt: AT, data });
}

async function reportAndMend({ dismantler, outlet }: Readonly<Record<Member, Api>>): Promise<void> {
  const found = { batteryCode: `NB-371502-${DAY.slice(0, 4)}-000009`, newCode: code(9), evidence: '示例照片' };
  await recordAll(dismantler, { kind: 'battery.codeAssigned', occurredAt: AT, data: found });
  const [first, second] = await recordAll(outlet, events.collected(11), events.collected(12));
  await recordAll(
    outlet,
    events.corrected(first?.index ?? -1, { massGrams: 411_000 }),
    events.voided(second?.index ?? -1),
  );
  const asked = { profile: 'trace-dismantler-outbound', enterprise: USCC.dismantler, from: DAY, to: DAY };
  const { batch } = await did(dismantler, '/filings/export', asked);
  const rows = [{ row: 1, result: 'accepted', answeredOn: DAY }];
  await did(dismantler, `/filings/${String(batch)}/results`, { rows });
  await record(dismantler, events.dispatched('示例-2', [4, 5]));
}

async function recordCheap(dismantler: Api): Promise<void> {
  const batch = Array.from({ length: CHEAP }, (_, n) => events.received(100 + n));
  const { results } = await did(dismantler, '/events/batch', { events: batch });
  const refused = (results as { status: number }[]).find(({ status }) => status !== 201);
  if (refused) throw new Error(JSON.stringify(refused));
}

async function did(api: Api, path: string, body: object): Promise<Record<string, unknown>> {
  const answer = await api.post(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A second goes by whenever somebody looks: no two turns are of the same time. */
class SecondByReading implements Clock {
  private readonly start = Date.parse(AT) + 3_600_000;
  private readings = 0;

  now(): Date {
    this.readings += 1;
    return new Date(this.start + this.readings * 1_000);
  }
}
