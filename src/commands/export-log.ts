import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { isPostgresUrl } from '../database/postgres-url';
import { Unreadable, databaseSource } from '../log-source';
import { postgresSource } from '../postgres-log';

/**
 * Writes the whole log: entries, payloads with their salts, the newest checkpoint and the key to check it with. Only as
 * far as the checkpoint reaches, so that the copy proves itself.
 */
export async function exportLog(place: string, folder: string): Promise<{ size: number }> {
  const { source, verifierKey, close } = isPostgresUrl(place) ? await postgresSource(place) : databaseSource(place);
  try {
    let newest: { size: number; note: string } | undefined;
    for await (const page of source.checkpoints()) newest = page.at(-1) ?? newest;
    if (!newest) throw new Unreadable('the log has no checkpoint yet');
    const { size, note } = newest;
    mkdirSync(folder, { recursive: true });
    await writeLines(join(folder, 'entries.jsonl'), source.entries(), size);
    await writeLines(join(folder, 'payloads.jsonl'), source.payloads(), size);
    writeFileSync(join(folder, 'checkpoint'), note);
    writeFileSync(join(folder, 'key'), `${verifierKey ?? ''}\n`);
    return { size };
  } finally {
    await close();
  }
}

async function writeLines(
  file: string,
  pages: AsyncIterable<readonly { readonly index: number }[]>,
  size: number,
): Promise<void> {
  const out = createWriteStream(file, { mode: 0o600 });
  for await (const page of pages) {
    for (const row of page) {
      if (row.index < size && !out.write(`${JSON.stringify(row)}\n`)) await once(out, 'drain');
    }
  }
  out.end();
  await once(out, 'finish');
}
