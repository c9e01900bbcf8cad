import type { UseQueryResult } from '@tanstack/react-query';
import { answer, api, follow, type Schemas } from '../api/client';
import { useAnswer, useLink } from '../api/queries';
import type { Lookup } from './desk-state';

/** One thing that a text may mean. `path` is its address in the service. */
export interface FoundItem {
  readonly type: string;
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly path: string;
  /** It goes by this very number; others only begin so or belong to it. */
  readonly exact: boolean;
}

export interface FoundAnswer {
  readonly items: readonly FoundItem[];
}

/** What the desk reads of a battery's, vehicle's or consignment's card. */
export interface FoundCard {
  readonly steps?: readonly Schemas['StepDto'][];
  readonly state?: string;
  readonly stateCode?: string;
  readonly links?: { readonly consignment?: string | null };
}

/** The service looks for no longer text; no number is as long. */
const LONGEST_ASKED = 64;

/** A link without a code names nothing, nor does a long text. */
export function isAskable({ kind, code }: Lookup): boolean {
  return kind !== 'link' && code.length <= LONGEST_ASKED;
}

/** What a text means, asked anew each time. */
export function useFound(lookup: Lookup): UseQueryResult<FoundAnswer> {
  const address = `/api/v1/search?q=${encodeURIComponent(lookup.code)}`;
  const isOn = isAskable(lookup);
  return useAnswer(['scan', lookup.number], (signal) => follow<FoundAnswer>(address, signal), { isOn });
}

const WITH_STEPS: readonly string[] = ['battery', 'vehicle', 'consignment'];

/** The card of a thing that has steps; for others nothing is read. */
export function useFoundCard({ type, path }: FoundItem, isWanted: boolean): UseQueryResult<FoundCard> {
  return useLink<FoundCard>(isWanted && WITH_STEPS.includes(type) ? serviceAddress(path) : undefined);
}

/** Whether this person records for an enterprise, and whether that is a dismantler. */
export function useStanding(): { readonly isEnterprise: boolean; readonly isDismantler: boolean } {
  const me = useAnswer(['me'], (signal) => answer(api.GET('/api/v1/auth/me', { signal }))).data;
  const isEnterprise = me?.roles.some((role) => role === 'clerk' || role === 'manager') === true;
  const uscc = me?.enterprise ?? '';
  const enterprise = useAnswer(
    ['enterprise', uscc],
    (signal) => answer(api.GET('/api/v1/enterprises/{uscc}', { params: { path: { uscc } }, signal })),
    { isOn: isEnterprise && uscc !== '' },
  ).data;
  return { isEnterprise, isDismantler: enterprise?.roles.includes('dismantler') === true };
}

function serviceAddress(path: string): string {
  return path.startsWith('/api/') ? path : `/api/v1${path}`;
}
