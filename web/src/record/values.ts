/** What a form holds: plain JSON, so that it can be kept as a draft and opened again as it was. */
export type Values = Readonly<Record<string, unknown>>;

/** Without what was left empty; texts trimmed. */
export function filledIn(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const kept = typeof value === 'string' ? value.trim() : value;
      return kept === undefined || kept === null || kept === '' ? [] : [[name, kept]];
    }),
  );
}

export function without(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}

export function only(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(names.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]));
}

export function textIn(values: Values, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}
