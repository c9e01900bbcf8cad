import type { Values } from './values';

const LEVELS: Readonly<Record<string, string>> = { P: 'pack', M: 'module', C: 'cell' };

/**
 * What a whole battery code says of level and type (GB/T 34014-2017, fourth and fifth character), as a proposal that a
 * person can change. Empty for anything else.
 */
export function saidByCode(code: string): Values {
  const text = code.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  if (!/^(?:[0-9A-Z]{24}|[0-9A-Z]{19})$/.test(text)) return {};
  const level = LEVELS[text.charAt(3)];
  const type = /[A-GZ]/.test(text.charAt(4)) ? text.charAt(4) : undefined;
  return { ...(level !== undefined && { level }), ...(type !== undefined && { batteryType: type }) };
}
