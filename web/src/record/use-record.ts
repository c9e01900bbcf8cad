import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { answer, api, type Schemas } from '../api/client';
import type { paths } from '../api/schema';
import { ApiProblem, type FieldFault } from '../api/problem';
import { wallClock, instantOf } from '../time/shanghai';
import { randomUuid } from './uuid';

export type Recorded = Schemas['RecordedDto'];

/** One event as it is sent. Without `occurredAt` it happened now. */
export interface ToRecord {
  readonly kind: string;
  readonly occurredAt?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Recording {
  readonly isBusy: boolean;
  /** The last refusal, until the next attempt. */
  readonly error: unknown;
  /** The last success, with what the service remarks. */
  readonly recorded: Recorded | undefined;
  /** What was recorded, or undefined after a refusal. */
  readonly record: (event: ToRecord) => Promise<Recorded | undefined>;
  readonly clear: () => void;
}

/**
 * Records events. Each has an Idempotency-Key that stays while the same content is tried again, so that an answer lost
 * on the way never makes a second entry.
 */
export function useRecord(): Recording {
  const client = useQueryClient();
  const [state, setState] = useState<Pick<Recording, 'isBusy' | 'error' | 'recorded'>>(IDLE);
  const attempt = useRef<{ content: string; key: string; at: string }>(undefined);
  const record = useCallback(
    async ({ kind, occurredAt, data }: ToRecord): Promise<Recorded | undefined> => {
      const content = JSON.stringify([kind, occurredAt, data]);
      // The time of the first attempt stays too: the key stands for the whole of what was sent.
      if (attempt.current?.content !== content) {
        attempt.current = { content, key: randomUuid(), at: occurredAt ?? instantOf(wallClock()) };
      }
      const { key, at } = attempt.current;
      setState({ ...IDLE, isBusy: true });
      try {
        const recorded = await sendEvent({ kind, occurredAt: at, data }, key);
        attempt.current = undefined;
        setState({ ...IDLE, recorded });
        await client.invalidateQueries();
        return recorded;
      } catch (error) {
        if (error instanceof ApiProblem) attempt.current = undefined;
        setState({ ...IDLE, error });
        return undefined;
      }
    },
    [client],
  );
  const clear = useCallback(() => setState(IDLE), []);
  return { ...state, record, clear };
}

/** Sends one event; `key` makes sending it again harmless. */
export function sendEvent(event: Required<ToRecord>, key: string): Promise<Recorded> {
  const params = { header: { 'Idempotency-Key': key } };
  return answer(api.POST('/api/v1/events', { body: event as EventBody, params }));
}

const IDLE = { isBusy: false, error: undefined, recorded: undefined };

/** Forms gather `data` member by member; the service is the one who says whether it is whole. */
type EventBody = NonNullable<paths['/api/v1/events']['post']['requestBody']>['content']['application/json'];

/** Faults of fields, by the path of the field below `data`: `['items', 3, 'massGrams']`. */
export function faultsOf(
  error: unknown,
): readonly { readonly path: (string | number)[]; readonly fault: FieldFault }[] {
  if (!(error instanceof ApiProblem)) return [];
  return error.errors.map((fault) => ({ path: pathOf(fault.pointer), fault }));
}

function pathOf(pointer: string): (string | number)[] {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return parts[0] === 'data' ? parts.slice(1) : parts;
}
