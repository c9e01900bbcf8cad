import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';

/** For specs: signs notes with Node's own Ed25519, from a seed of 32 bytes in hex. */
export interface NoteSigner {
  readonly verifierKey: string;
  /** The body with this signer's signature; the body must end with a line feed. */
  note(body: string): string;
  /** A checkpoint of that size and root (hex). */
  checkpoint(size: number, root: string): string;
}

export function signerOf(name: string, seed: string): NoteSigner {
  const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const raw = Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url');
  const typed = Buffer.concat([Buffer.of(1), raw]);
  const id = createHash('sha256').update(`${name}\n`).update(typed).digest().subarray(0, 4);
  const note = (body: string): string => {
    const line = Buffer.concat([id, sign(null, Buffer.from(body), key)]).toString('base64');
    return `${body}\n— ${name} ${line}\n`;
  };
  return {
    verifierKey: `${name}+${id.toString('hex')}+${typed.toString('base64')}`,
    note,
    checkpoint: (size, root) => note(`${name}\n${String(size)}\n${Buffer.from(root, 'hex').toString('base64')}\n`),
  };
}
