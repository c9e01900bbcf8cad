import type { bureauZh } from '../../texts/bureau.zh';
import type { Texts } from '../../texts/texts';
import { kilograms } from '../../ui/mass';

export const MEASURES = ['pieces', 'mass'] as const;

/** Pieces and mass are never mixed: everything on the screen goes by one of them. */
export type Measure = (typeof MEASURES)[number];

export interface Amounts {
  readonly pieces: number;
  readonly grams: number;
}

export function amountOf({ pieces, grams }: Amounts, measure: Measure): number {
  return measure === 'pieces' ? pieces : grams;
}

export function amountText(amount: number, measure: Measure, texts: Texts<typeof bureauZh>): string {
  return measure === 'pieces' ? `${amount.toLocaleString('en')} ${texts.pieces}` : texts.kg(kilograms(amount));
}
