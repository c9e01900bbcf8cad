import { answer, api, type Schemas } from '../api/client';
import { useAnswer } from '../api/queries';

export type WordLists = Schemas['WordsDto'];

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The lists of values of the service, as choices of a form. Empty until they have been read. */
export function useWords(list: keyof WordLists): {
  choices: Choice[];
  say: (code: string | null | undefined) => string;
} {
  const { data } = useAnswer(['words'], (signal) => answer(api.GET('/api/v1/words', { signal })));
  const words = data?.[list] ?? [];
  return {
    choices: words.map(({ code, title }) => ({ value: code, label: title })),
    say: (code) => words.find((word) => word.code === code)?.title ?? code ?? '',
  };
}
