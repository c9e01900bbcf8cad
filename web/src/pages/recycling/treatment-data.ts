import { type Gathered, totalOf } from '../../record/gathered';
import type { Masses } from '../../record/use-gathered';
import { filledIn, type Values, without } from '../../record/values';

export interface MassLine {
  readonly massGrams?: number | string | undefined;
}

export function writtenInputs(rows: readonly Gathered[]): Values {
  return { inputs: rows.map(({ name }) => name) };
}

export function keptInputs(values: Values): { names: readonly string[]; masses: Masses } {
  return { names: (values['inputs'] ?? []) as readonly string[], masses: {} };
}

/** What is sent of a recycling: lines in which nothing was filled in are left out. */
export function recycledData(values: Values): Values {
  const lines = (name: string): Values[] =>
    linesOf(values, name)
      .map((line) => filledIn(line as Values))
      .filter((line) => Object.keys(line).length > 0);
  const residues = lines('residues');
  return {
    ...filledIn(without(values, ['occurredAt', 'outputs', 'residues'])),
    outputs: lines('outputs'),
    ...(residues.length > 0 && { residues }),
  };
}

export function repurposedData(values: Values): Values {
  return filledIn(without(values, ['occurredAt']));
}

export interface MassBalance {
  readonly input: number;
  readonly output: number;
  readonly residue: number;
}

export function balanceOf(rows: readonly Gathered[], values: Values): MassBalance {
  const sum = (name: string): number =>
    linesOf(values, name).reduce((total, { massGrams }) => total + (typeof massGrams === 'number' ? massGrams : 0), 0);
  return { input: totalOf(rows).grams, output: sum('outputs'), residue: sum('residues') };
}

/** A line of a form that was just added is there and empty. */
function linesOf(values: Values, name: string): readonly MassLine[] {
  const lines = (values[name] ?? []) as readonly (MassLine | undefined)[];
  return lines.map((line) => line ?? {});
}
