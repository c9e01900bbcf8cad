import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { ApiProblem } from '../api/problem';
import { randomUuid } from './uuid';

export interface Sending<T> {
  readonly isBusy: boolean;
  /** The last refusal, until the next attempt. */
  readonly error: unknown;
  /** What the service answered, or undefined after a refusal. `key` is for the header `Idempotency-Key`. */
  readonly send: (content: unknown, call: (key: string) => Promise<T>) => Promise<{ readonly answer: T } | undefined>;
  readonly clear: () => void;
}

/**
 * Sends what is no event of custody: registrations, papers, accounts, filings. The key stays while the same content is
 * tried again, so that an answer lost on the way never makes a second entry. After a success everything is read anew.
 */
export function useSend<T>(): Sending<T> {
  const client = useQueryClient();
  const [state, setState] = useState<Pick<Sending<T>, 'isBusy' | 'error'>>(IDLE);
  const attempt = useRef<{ content: string; key: string }>(undefined);
  const send = useCallback(
    async (content: unknown, call: (key: string) => Promise<T>): Promise<{ answer: T } | undefined> => {
      const text = JSON.stringify(content);
      if (attempt.current?.content !== text) attempt.current = { content: text, key: randomUuid() };
      setState({ ...IDLE, isBusy: true });
      try {
        const answer = await call(attempt.current.key);
        attempt.current = undefined;
        setState(IDLE);
        await client.invalidateQueries();
        return { answer };
      } catch (error) {
        if (error instanceof ApiProblem) attempt.current = undefined;
        setState({ ...IDLE, error });
        return undefined;
      }
    },
    [client],
  );
  const clear = useCallback(() => setState(IDLE), []);
  return { ...state, send, clear };
}

const IDLE = { isBusy: false, error: undefined };
