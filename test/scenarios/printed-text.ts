import type { Text } from '../../src/kernel/text';

/** A text in one cell of a table: Chinese, and English below it. */
export function cell({ zh, en }: Text): string {
  return `${zh}<br>${en}`;
}

export function row(...cells: readonly string[]): string {
  return `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
}

export function table(head: readonly string[], rows: readonly string[]): string {
  return [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
}

export function kilograms(grams: number): string {
  return `${String(grams / 1_000)} kg`;
}
