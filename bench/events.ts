import autocannon from 'autocannon';
import { BareDriver } from './bare-driver';
import { collected, post, received } from './cast';
import { compare, print, ratio, tempFolder } from './harness';
import { type ServiceProcess, startProcess } from './service-process';

const CALLERS = 64;
const SECONDS = 3;
const ROUNDS = 5;
const BATCH = 500;

let next = 1;

/** Requests answered 2xx in `SECONDS`, by `CALLERS` at once; anything else is a failed measurement. */
async function load(service: ServiceProcess, path: string): Promise<number> {
  const result = await autocannon({
    url: service.base + path,
    connections: CALLERS,
    duration: SECONDS,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${service.token}` },
    requests: [{ setupRequest: (request) => ({ ...request, body: JSON.stringify(received(next++)) }) }],
  });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${path}: ${String(result.non2xx)} refused, ${String(result.errors)} failed`);
  return result['2xx'];
}

async function batches(service: ServiceProcess): Promise<number> {
  const events = Array.from({ length: BATCH }, () => collected(next++));
  const answer = await post(service.base, service.token, '/events/batch', { events });
  const refused = (answer['results'] as { status: number }[]).filter((result) => result.status !== 201);
  if (refused.length > 0) throw new Error(JSON.stringify(refused[0]));
  return BATCH;
}

async function main(): Promise<void> {
  const folder = tempFolder();
  const service = await startProcess(folder.path);
  const bare = new BareDriver(folder.path);
  const [single, checked, batch] = [
    `durable POST /events, ${String(CALLERS)} callers`,
    'validated answer without a write',
    `POST /events/batch of ${String(BATCH)}`,
  ];
  const [one, hundred] = ['bare driver, one row per commit', 'bare driver, 100 rows per commit'];
  const figures = await compare(
    [
      { name: checked, run: () => load(service, '/events/check') },
      { name: single, run: () => load(service, '/events') },
      {
        name: batch,
        run: async () => {
          let events = 0;
          for (let i = 0; i < 12; i++) events += await batches(service);
          return events;
        },
      },
      { name: one, run: () => Promise.resolve(bare.oneByOne(3_000)) },
      {
        name: hundred,
        run: () => {
          let rows = 0;
          for (let i = 0; i < 100; i++) rows += bare.batched(100);
          return Promise.resolve(rows);
        },
      },
    ],
    ROUNDS,
  );
  print('events', figures, {
    'single durable event / validated answer (target ≥ 0.6)': ratio(figures, single, checked),
    'single durable event / bare driver one by one (target ≥ 1.0)': ratio(figures, single, one),
    'batch of 500 / bare driver one by one (target ≥ 2)': ratio(figures, batch, one),
    'batch of 500 / bare driver in hundreds': ratio(figures, batch, hundred),
  });
  bare.close();
  await service.stop();
  folder.remove();
}

void main();
