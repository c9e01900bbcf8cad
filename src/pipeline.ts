import { PartyBook } from './accounts/party-book';
import { MOVEMENT_BOOK } from './bureau/movement-book';
import { FLAG_BOOK } from './compliance/flag-book';
import { RULES_ADOPTED } from './compliance/rule-adoption';
import { CUSTODY_BOOK } from './custody/custody-book';
import { CUSTODY } from './custody/custody-pages';
import type { CustodyKind } from './custody/custody-kind';
import { CUSTODY_KINDS } from './custody/kinds';
import { entryCorrected, entryVoided } from './custody/kinds/entry-revised';
import { ENTERPRISE_BOOK } from './enterprises/enterprise-book';
import { ENTERPRISE_KINDS } from './enterprises/enterprise-kinds';
import { DUE_BOOK } from './filing/due-book';
import { FILING_KINDS } from './filing/filing-kinds';
import type { Follower, KindRow, Kinds } from './ledger/turn';

/** Everything that can be recorded. */
export const KINDS: Kinds = new Map<string, KindRow>([
  ...ENTERPRISE_KINDS,
  ...CUSTODY_KINDS.map((kind): [string, KindRow] => [kind.kind, asRow(kind)]),
  ['entry.corrected', entryCorrected],
  ['entry.voided', entryVoided],
  ['rules.adopted', RULES_ADOPTED],
  ...FILING_KINDS,
]);

/** Everything that happens when an entry is appended, in order, in the entry's own transaction. */
export const PIPELINE: readonly Follower[] = [
  ENTERPRISE_BOOK,
  CUSTODY_BOOK,
  FLAG_BOOK,
  DUE_BOOK,
  MOVEMENT_BOOK,
  new PartyBook(),
];

function asRow(kind: CustodyKind): KindRow {
  return {
    keys: (draft, keys) => {
      kind.keys(draft, keys);
    },
    decide: (draft, turn) => kind.decide(draft, turn.pages(CUSTODY), turn),
  };
}
