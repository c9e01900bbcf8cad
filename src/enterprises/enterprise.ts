import type { Uscc } from '../identifiers/uscc';

/** What an enterprise does in the chain. Roles never refuse an event; they say which rules look at it. */
export const ENTERPRISE_ROLES = [
  'dismantler',
  'outlet',
  'storage',
  'carrier',
  'second-use',
  'recycler',
  'repair',
  'swap-operator',
  'battery-maker',
  'vehicle-maker',
  'trader',
] as const;

export type EnterpriseRole = (typeof ENTERPRISE_ROLES)[number];

export interface Site {
  readonly name: string;
  readonly address?: string;
  readonly districtCode?: string;
}

/** An enterprise as last recorded. */
export interface Enterprise {
  /** Stream, `e-…`. */
  readonly id: string;
  readonly uscc: Uscc;
  readonly name: string;
  readonly roles: readonly EnterpriseRole[];
  /** 行政区划, six digits. */
  readonly districtCode: string;
  readonly sites: readonly Site[];
  /** The parent's USCC when this is a 分支机构. */
  readonly branchOf?: Uscc;
  /** Index of the entry that registered it. */
  readonly registeredAt: number;
}
