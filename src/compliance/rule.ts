import type { Facts } from '../custody/facts';
import type { Enterprise } from '../enterprises/enterprise';
import type { Paper } from '../enterprises/paper';
import type { Uscc } from '../identifiers/uscc';
import type { Params, Text } from '../kernel/text';

export const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** How well the rule's source is known. Only CONFIRMED fires at its severity; INFERRED is a 核对提示, at most MEDIUM. */
export type Grade = 'CONFIRMED' | 'INFERRED' | 'NOT FOUND';

/** Who was registered, with which papers, as known at one entry of the log. Pure memory. */
export interface Register {
  enterprise(uscc: Uscc): Enterprise | undefined;
  /** Every paper recorded for the enterprise up to that entry, with the changes up to that entry. */
  papers(uscc: Uscc): readonly Paper[];
}

/** One finding of a rule about one enterprise. */
export interface Hit {
  readonly about: Uscc;
  readonly reason: Text;
  readonly params: Params;
  /** Other entries that get the same verdict (RB-02: the other battery's origin). */
  readonly also?: readonly { readonly index: number; readonly about: Uscc }[];
}

/** A rule is a value. It sees the facts of one entry and the register of one moment, never a clock or a database. */
export interface Rule {
  readonly code: string;
  /** Grows when the rule's reading changes. */
  readonly version: number;
  readonly title: Text;
  /** Regulation and article, or standard and clause; anchor in docs/rules.md is the code in lower case. */
  readonly basis: string;
  readonly grade: Grade;
  readonly severity: Severity;
  /** First and last event date to which it applies. */
  readonly from: string;
  readonly to?: string;
  readonly kinds: readonly string[];
  /** `papers`: a later paper entry makes the rule judge past entries again. */
  readonly looksAt: 'facts' | 'papers';
  check(facts: Facts, register: Register): readonly Hit[];
}
