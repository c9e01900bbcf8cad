/** Kilograms with two decimals and thousands separators, from whole grams. */
export function kilograms(grams: number): string {
  return (grams / 1000).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** Whole grams from what somebody typed as kilograms; undefined when it is no number or finer than a gram. */
export function gramsOf(kilogramsText: string | number | null | undefined): number | undefined {
  const text = String(kilogramsText ?? '')
    .normalize('NFKC')
    .trim();
  if (!/^\d{1,7}(\.\d{1,3})?$/.test(text)) return undefined;
  return Math.round(Number(text) * 1000);
}
