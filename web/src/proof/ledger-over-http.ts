import { answer, api } from '../api/client';
import { ApiProblem, Unreachable } from '../api/problem';
import { NotAnswered, type LedgerEntry, type LedgerPort } from './ledger-port';

/** The service's own routes. What comes back is held against its form: it is what the verifier must not trust. */
export const ledgerOverHttp: LedgerPort = {
  key: (signal) => asked(() => answer(api.GET('/api/v1/ledger/key', { parseAs: 'text', ...given(signal) })), isText),
  checkpoint: (signal) =>
    asked(() => answer(api.GET('/api/v1/ledger/checkpoint', { parseAs: 'text', ...given(signal) })), isText),
  consistency: async (from, to, signal) => {
    const params = { query: { from, to } };
    const call = (): Promise<unknown> =>
      answer(api.GET('/api/v1/ledger/proofs/consistency', { params, ...given(signal) }));
    return (await asked(call, isProof)).hashes;
  },
  inclusion: async (index, size, signal) => {
    const params = { query: { index, size } };
    const call = (): Promise<unknown> =>
      answer(api.GET('/api/v1/ledger/proofs/inclusion', { params, ...given(signal) }));
    return (await asked(call, isProof)).hashes;
  },
  entry: async (index, signal) => {
    const params = { query: { from: index, limit: 1 } };
    const call = (): Promise<unknown> => answer(api.GET('/api/v1/ledger/entries', { params, ...given(signal) }));
    return (await asked(call, isPage)).items.find((item) => item.index === index);
  },
};

const REFUSALS: readonly number[] = [400, 404, 409, 422];

function given(signal?: AbortSignal): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

async function asked<T>(call: () => Promise<unknown>, is: (body: unknown) => body is T): Promise<T> {
  const body = await call().catch((error: unknown) => {
    if (error instanceof ApiProblem)
      throw new NotAnswered(REFUSALS.includes(error.status) ? 'refused' : 'service', error);
    if (error instanceof Unreachable) throw new NotAnswered('unreachable', error);
    if (error instanceof SyntaxError) throw new NotAnswered('unreadable', error);
    throw error;
  });
  if (!is(body)) throw new NotAnswered('unreadable');
  return body;
}

function isText(body: unknown): body is string {
  return typeof body === 'string';
}

function isProof(body: unknown): body is { hashes: string[] } {
  return isObject(body) && Array.isArray(body['hashes']) && body['hashes'].every(isText);
}

function isPage(body: unknown): body is { items: LedgerEntry[] } {
  return isObject(body) && Array.isArray(body['items']) && body['items'].every(isEntry);
}

function isEntry(value: unknown): value is LedgerEntry {
  if (!isObject(value) || typeof value['index'] !== 'number') return false;
  return isText(value['leafHash']) && (value['envelope'] === null || isText(value['envelope']));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
