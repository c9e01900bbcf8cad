import type { FastifyRequest } from 'fastify';
import { entryVisible, sightOf } from './accounts/sight';
import { actorOf } from './accounts/who';
import type { Database } from './database/database';
import type { EntrySight } from './ledger/sight-question';

/** Answers the ledger's question with what accounts know: an actor sees the envelopes of entries it is party to. */
export function entrySight(database: Database): EntrySight {
  return {
    async visible(request: FastifyRequest, indexes: readonly number[]): Promise<ReadonlySet<number>> {
      const actor = actorOf(request);
      if (!actor || indexes.length === 0) return new Set();
      const { sql, params } = entryVisible(sightOf(actor), 'e.idx');
      const rows = await database.reader.all<{ idx: number }>(
        `SELECT e.idx FROM ledger_entry e WHERE e.idx IN (?*) AND ${sql}`,
        [indexes, ...params],
      );
      return new Set(rows.map((row) => row.idx));
    },
  };
}
