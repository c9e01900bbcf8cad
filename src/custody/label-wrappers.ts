import { type LabelWrapper, readBatteryCode } from '../identifiers/battery-code';

export type { LabelWrapper };

/** Injects the `LabelWrapper`s of this installation; none unless they are configured. */
export const LABEL_WRAPPERS = Symbol('LABEL_WRAPPERS');

/** Members of an event's data that hold battery codes. */
const CODED = new Set(['batteryCode', 'newCode', 'inputs']);

/**
 * The data with what some makers print before a code taken off, and the texts as they came, by JSON Pointer. Only a
 * configured wrapper is removed, and only where a whole code remains.
 */
export function unwrapCodes(
  data: Readonly<Record<string, unknown>>,
  wrappers: readonly LabelWrapper[],
): { data: Readonly<Record<string, unknown>>; raw: Record<string, string> } {
  const raw: Record<string, string> = {};
  if (wrappers.length === 0) return { data, raw };
  const unwrap = (value: unknown, pointer: string, isCode: boolean): unknown => {
    if (Array.isArray(value)) return value.map((item, i) => unwrap(item, `${pointer}/${String(i)}`, isCode));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, member]) => [name, unwrap(member, `${pointer}/${name}`, CODED.has(name))]),
      );
    }
    if (!isCode || typeof value !== 'string' || readBatteryCode(value).value !== undefined) return value;
    const code = readBatteryCode(value, { wrappers }).value;
    if (code !== undefined) raw[pointer] = value;
    return code ?? value;
  };
  return { data: unwrap(data, '', false) as Readonly<Record<string, unknown>>, raw };
}
