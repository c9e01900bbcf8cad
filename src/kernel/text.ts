/** What a person reads: Chinese first, English complete. `{name}` is replaced by the parameter of that name. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

export type Params = Readonly<Record<string, string | number>>;

export function fill(text: Text, language: Language, params: Params = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (_whole, name: string) => String(params[name] ?? ''));
}
