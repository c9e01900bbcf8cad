import { newestEntries } from '../accounts/visible-entries';
import type { VisibleTo } from '../accounts/sight';
import { readOrgNames } from '../custody/org-names';
import type { Reader } from '../database/tx';
import type { Language } from '../kernel/text';
import { entriesAt } from '../ledger/entries';
import { entrySubject, entryTitle } from './entry-words';
import type { RecentEntryDto } from './workbench.dto';

const SHOWN = 10;

/** The newest entries that the caller is party to, the newest first; whoever sees envelopes alone is told no subject. */
export async function recentEntries(reader: Reader, sight: VisibleTo, language: Language): Promise<RecentEntryDto[]> {
  const indexes = await newestEntries(reader, sight, SHOWN);
  const entries = await entriesAt(reader, indexes);
  const names = await readOrgNames(
    reader,
    entries.map((entry) => entry.org),
  );
  return entries.reverse().map(({ index, kind, occurredAt, org, data }) => ({
    index,
    kind,
    title: entryTitle(kind)[language],
    occurredAt,
    org: names(org),
    subject: sight.kind === 'envelopes' ? null : entrySubject(kind, data),
  }));
}
