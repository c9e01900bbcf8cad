import type { Reader } from '../database/tx';
import { allEnterprises, type EnterpriseCard, type EnterpriseQuery } from './enterprise-queries';
import type { Activity } from './requirements';
import type { Lack, Standing } from './standing';

/** A paper that an enterprise must have today and lacks, with all it may not do for want of it. */
export interface ListedLack extends Lack {
  readonly enterprise: { readonly uscc: string; readonly name: string };
  readonly activities: readonly Activity[];
}

/**
 * By enterprise, in the order of its activities. What is recorded and only waits to be verified is no lack here: it
 * stands in the list of papers. A standing is worked out, not stored, so all enterprises that may be seen are read.
 */
export async function listLacks(reader: Reader, query: EnterpriseQuery): Promise<ListedLack[]> {
  return (await allEnterprises(reader, query)).flatMap(lacksOf);
}

function lacksOf({ enterprise: { uscc, name }, standing }: EnterpriseCard): ListedLack[] {
  const found = new Map<string, ListedLack>();
  for (const { activity, lack } of standing.flatMap(lacksOfActivity)) {
    const key = `${lack.type} ${lack.state}`;
    const known = found.get(key);
    found.set(key, {
      ...(known ?? { ...lack, enterprise: { uscc, name } }),
      activities: [...(known?.activities ?? []), activity],
    });
  }
  return [...found.values()];
}

function lacksOfActivity({ activity, lacks }: Standing): { activity: Activity; lack: Lack }[] {
  return lacks.filter((lack) => lack.state !== 'UNVERIFIED').map((lack) => ({ activity, lack }));
}
