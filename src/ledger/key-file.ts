import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generateSigner, type LocalSigner, signerFromPem } from './checkpoint';

/** The key that signs checkpoints cannot be used. The service does not start without it: it must never sign with another. */
export class KeyFault extends Error {}

/**
 * The signer of a log, from its key file. A new log makes the file, readable by its owner only; a log that is there
 * already must find it.
 * @throws KeyFault
 */
export function openKey(file: string, name: string, isNewLog: boolean): LocalSigner {
  if (!existsSync(file)) {
    if (!isNewLog)
      throw new KeyFault(`the key file ${file} is missing: put it back, this log cannot be signed with another key`);
    const signer = generateSigner(name);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, signer.toPem(), { mode: 0o600, flag: 'wx' });
    return signer;
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  try {
    return signerFromPem(readFileSync(file, 'utf8'), name);
  } catch (cause) {
    throw new KeyFault(`the key file ${file} cannot be read as an Ed25519 key`, { cause });
  }
}
