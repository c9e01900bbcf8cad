import type { FastifyRequest } from 'fastify';

/**
 * Which envelopes the caller may see. This folder does not know what a party is: it declares the question, and the
 * pipeline plugs the answer in.
 */
export interface EntrySight {
  /** Those of the indexes whose envelope the caller may see. */
  visible(request: FastifyRequest, indexes: readonly number[]): Promise<ReadonlySet<number>>;
}

export const ENTRY_SIGHT = Symbol('ENTRY_SIGHT');
