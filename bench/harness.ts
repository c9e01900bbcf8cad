import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

/** One thing that is measured: how many units it did in how many milliseconds. */
export interface Variant {
  readonly name: string;
  /** Does some units of work and answers how many. */
  run(round: number): Promise<number>;
}

export interface Figure {
  readonly name: string;
  /** Units per second, one for each round. */
  readonly rates: readonly number[];
  readonly median: number;
  readonly spread: readonly [number, number];
}

/**
 * Runs the variants in turn, the order rotated in each round, so that what disturbs the machine disturbs all of them.
 * The first round warms up and is not counted.
 */
export async function compare(variants: readonly Variant[], rounds: number): Promise<Map<string, Figure>> {
  const rates = new Map<string, number[]>(variants.map((variant) => [variant.name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (let i = 0; i < variants.length; i++) {
      const variant = variants[(i + round) % variants.length] as Variant;
      const started = performance.now();
      const units = await variant.run(round);
      const rate = (units * 1_000) / (performance.now() - started);
      if (round > 0) rates.get(variant.name)?.push(rate);
    }
  }
  return new Map([...rates].map(([name, values]) => [name, figure(name, values)]));
}

export function ratio(figures: ReadonlyMap<string, Figure>, of: string, to: string): number {
  return (figures.get(of)?.median ?? NaN) / (figures.get(to)?.median ?? NaN);
}

export function print(
  title: string,
  figures: ReadonlyMap<string, Figure>,
  ratios: Readonly<Record<string, number>>,
): void {
  const lines = [...figures.values()].map(
    ({ name, median, spread: [low, high] }) => `  ${name.padEnd(52)} ${rate(median)}/s  [${rate(low)} – ${rate(high)}]`,
  );
  const shown = Object.entries(ratios).map(([name, value]) => `  ${name.padEnd(70)} ${value.toFixed(2)}`);
  process.stdout.write(`${title}\n${lines.join('\n')}\n${shown.join('\n')}\n`);
  process.stdout.write(
    `${JSON.stringify({ title, cpus: cpus().length, node: process.version, figures: [...figures.values()], ratios })}\n\n`,
  );
}

export function tempFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Deterministic letters for payloads that do not compress to nothing. */
export function filler(seed: number, length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++)
    text += createHash('sha256')
      .update(`${String(seed)} ${String(i)}`)
      .digest('hex');
  return text.slice(0, length);
}

function figure(name: string, rates: readonly number[]): Figure {
  const sorted = [...rates].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return { name, rates, median, spread: [sorted[0] ?? NaN, sorted.at(-1) ?? NaN] };
}

function rate(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
