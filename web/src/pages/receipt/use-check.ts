import { useEffect, useReducer, useRef, useState } from 'react';
import type { Schemas } from '../../api/client';
import { type Draft, useDraft } from '../../record/use-draft';
import type { Values } from '../../record/values';
import { announce } from '../../scan/announcer';
import { useScan } from '../../scan/engine';
import { receiptEn } from '../../texts/receipt.en';
import { receiptZh } from '../../texts/receipt.zh';
import { useTexts } from '../../texts/texts';
import { begin, type Check, type CheckChange, type CheckedRow, checked, type Extra, outcomeOf } from './check';
import { sumsOf } from './sums';

export interface Checking {
  readonly check: Check;
  readonly change: (change: CheckChange) => void;
  /** What is said of the last scan, in words. */
  readonly scan: (code: string) => 'ok' | 'bad';
  readonly draft: Draft;
  readonly wasRestored: boolean;
}

interface CheckingOf {
  readonly card: Schemas['ConsignmentCardDto'];
  readonly owner: string;
  readonly isOn: boolean;
}

/** The check of one load: scanned item by item, kept as a draft of its own for this sheet. */
export function useChecking({ card, owner, isOn }: CheckingOf): Checking {
  const texts = useTexts({ zh: receiptZh, en: receiptEn });
  const draft = useDraft({ owner, kind: `received-${String(card.index)}`, titleOf: () => card.number });
  const kept = draft.restored === undefined ? undefined : checkIn(draft.restored);
  const [wasRestored] = useState(kept !== undefined);
  const [check, reduce] = useReducer(checked, kept ?? begin(card.items));
  const latest = useRef(check);
  const change = (step: CheckChange): void => {
    const next = checked(latest.current, step);
    latest.current = next;
    reduce(step);
    draft.changed({ rows: next.rows, extras: next.extras });
  };
  useEffect(() => {
    latest.current = check;
  }, [check]);
  const scan = (code: string): 'ok' | 'bad' => {
    const outcome = outcomeOf(latest.current, code);
    if (outcome === 'twice') {
      announce(texts.twice(code), 'assertive');
      return 'bad';
    }
    change({ do: 'scan', name: code });
    const { scanned, sent } = sumsOf(latest.current);
    if (outcome === 'extra') announce(texts.extraFound(code), 'assertive');
    else announce(texts.scannedOne(code, texts.progress(scanned, sent)));
    return outcome === 'extra' ? 'bad' : 'ok';
  };
  useScan(
    ({ kind, code }) => {
      if (kind === 'consignment') return code === card.number ? 'ok' : 'pass';
      return kind === 'battery' || kind === 'trace' ? scan(code) : 'pass';
    },
    { isOn },
  );
  return { check, change, scan, draft, wasRestored };
}

/** A kept check, where it is one. */
export function checkIn({ rows, extras }: Values): Check | undefined {
  return Array.isArray(rows) && Array.isArray(extras)
    ? { rows: rows as CheckedRow[], extras: extras as Extra[] }
    : undefined;
}
