import type { Reader } from '../database/tx';
import { ENTERPRISES, EnterprisePages } from '../enterprises/enterprise-pages';
import { readEnterprises } from '../enterprises/enterprise-rows';
import { problemAnswer } from '../http/problem-answer';
import type { Uscc } from '../identifiers/uscc';
import type { CanonicalObject } from '../kernel/canonical';
import { Problem } from '../kernel/problem';
import type { Language } from '../kernel/text';
import { Keys, type PagesToken, type Turn } from '../ledger/turn';
import type { CustodyKind } from './custody-kind';
import { CUSTODY, type CustodyPages } from './custody-pages';
import type { StepDto } from './step.dto';

/** Who would take the step, when, and what the books hold of what it is about. */
export interface TrialContext {
  readonly org: Uscc;
  /** ISO, UTC. */
  readonly now: string;
  readonly pages: CustodyPages;
  readonly enterprises: EnterprisePages;
  readonly language: Language;
}

/** Loads what a trial needs to know of the enterprises. */
export async function enterprisesFor(reader: Reader, usccs: readonly string[]): Promise<EnterprisePages> {
  const pages = new EnterprisePages();
  for (const enterprise of await readEnterprises(reader, [...new Set(usccs)])) pages.keepEnterprise(enterprise);
  return pages;
}

/**
 * Whether a kind would be recorded now: its own `decide` is asked with the least data it needs, so that a screen and
 * the ledger never disagree. Nothing is recorded. `before` may refuse first.
 */
export function stepOf(kind: CustodyKind, context: TrialContext, data: CanonicalObject, before?: () => void): StepDto {
  const { org, now, pages, enterprises, language } = context;
  const title = kind.title[language];
  try {
    before?.();
    kind.decide({ kind: kind.kind, org, by: '', occurredAt: now, data }, pages, trialTurn(now, pages, enterprises));
    return { kind: kind.kind, title, possible: true };
  } catch (error) {
    if (error instanceof Problem)
      return { kind: kind.kind, title, possible: false, reason: problemAnswer(error, language).detail };
    throw error;
  }
}

/** A turn that lives in memory and is never written. */
function trialTurn(now: string, custody: CustodyPages, enterprises: EnterprisePages): Turn {
  const book = new Map<string, unknown>([
    [CUSTODY.name, custody],
    [ENTERPRISES.name, enterprises],
  ]);
  return {
    now,
    keys: new Keys(),
    from: Number.MAX_SAFE_INTEGER,
    size: Number.MAX_SAFE_INTEGER,
    pages: <T>(token: PagesToken<T>) => book.get(token.name) as T,
    put: () => undefined,
    know: () => undefined,
    newStream: (prefix) => `${prefix}-trial`,
  };
}
