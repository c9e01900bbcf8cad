import { databaseSource } from '../src/log-source';
import { verifyLog } from '../src/ledger/verify';
import { readAndHash } from './bare-driver';
import { collected, post } from './cast';
import { compare, print, ratio, tempFolder } from './harness';
import { startProcess } from './service-process';

const ENTRIES = 20_000;
const BATCH = 1_000;
const ROUNDS = 5;

async function main(): Promise<void> {
  const folder = tempFolder();
  const service = await startProcess(folder.path);
  for (let n = 1; n <= ENTRIES; n += BATCH) {
    await post(service.base, service.token, '/events/batch', {
      events: Array.from({ length: BATCH }, (_, i) => collected(n + i)),
    });
  }
  await service.stop();
  const file = `${service.dataDir}/ledger.sqlite`;
  const [verify, read] = ['verify the whole log', 'read the rows and SHA-256 their bytes'];
  const figures = await compare(
    [
      { name: read, run: () => Promise.resolve(readAndHash(file).rows) },
      {
        name: verify,
        run: async () => {
          const { source, verifierKey, close } = databaseSource(file);
          const result = await verifyLog(source, verifierKey === undefined ? {} : { verifierKey });
          close();
          if (!result.whole) throw new Error(JSON.stringify(result.fault));
          return result.size;
        },
      },
    ],
    ROUNDS,
  );
  print('verification', figures, {
    'time of verify / time of reading and hashing (target ≤ 2)': ratio(figures, read, verify),
  });
  folder.remove();
}

void main();
