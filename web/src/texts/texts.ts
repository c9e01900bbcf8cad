import { createContext, useContext } from 'react';

export const LANGUAGES = ['zh', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The shape of a file of texts: the Chinese one says which keys there are, the English one must have the same. */
export type Texts<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Texts<T[K]>;
};

export interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'zh', choose: () => undefined });

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** The texts of one feature in the language in use. */
export function useTexts<T>(pair: { readonly zh: T; readonly en: Texts<T> }): Texts<T> {
  const { language } = useLanguage();
  return language === 'zh' ? (pair.zh as Texts<T>) : pair.en;
}
