import { answer, api, type Schemas } from '../api/client';
import { useAnswer } from '../api/queries';
import { entryFieldsEn } from '../texts/entry-fields.en';
import { entryFieldsZh } from '../texts/entry-fields.zh';
import { type Texts, useTexts } from '../texts/texts';
import { kilograms } from './mass';
import type { WordLists } from './words';

type Org = Schemas['NamedOrgDto'];
type Data = Readonly<Record<string, unknown>>;

/** How the fields of an entry are called and said. */
export interface EntryWords {
  readonly label: (name: string) => string;
  readonly say: (name: string, value: unknown) => string;
}

/** Reads the service's lists of values; `orgs` are those that may be named by a code in the data. */
export function useEntryWords(orgs: readonly Org[] = []): EntryWords {
  const texts = useTexts({ zh: entryFieldsZh, en: entryFieldsEn });
  const { data } = useAnswer(['words'], (signal) => answer(api.GET('/api/v1/words', { signal })));
  const labels: Readonly<Record<string, string>> = texts.labels;
  const names = new Map(orgs.map(({ uscc, name }) => [uscc, name ?? uscc]));
  const speech: Speech = {
    texts,
    label: (name) => labels[name] ?? texts.other,
    word: (list, code) => data?.[list].find((word) => word.code === code)?.title ?? code,
    org: (uscc) => names.get(uscc) ?? uscc,
  };
  return { label: speech.label, say: (name, value) => said(name, value, speech) };
}

interface Speech {
  readonly texts: Texts<typeof entryFieldsZh>;
  readonly label: (name: string) => string;
  readonly word: (list: keyof WordLists, code: string) => string;
  readonly org: (uscc: string) => string;
}

/** Fields whose values come from a list of the service. */
export const LIST_OF: Readonly<Record<string, keyof WordLists>> = {
  level: 'levels',
  batteryType: 'batteryTypes',
  codeStatus: 'codeStatuses',
  batteryPresence: 'batteryPresences',
  safety: 'safety',
  result: 'results',
  unNumber: 'unNumbers',
};

const ORGS: readonly string[] = ['receiver', 'carrier', 'sourceUscc'];

function said(name: string, value: unknown, speech: Speech): string {
  const { texts } = speech;
  if (value === null || value === undefined) return texts.none;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'number') return numberSaid(name, value, speech);
  if (typeof value === 'string') return textSaid(name, value, speech);
  if (Array.isArray(value)) return value.map((one) => said(name, one, speech)).join(texts.list);
  return (WHOLE[name] ?? membersSaid)(value as Data, speech);
}

function numberSaid(name: string, value: number, { texts }: Speech): string {
  if (name === 'massGrams') return `${kilograms(value)} kg`;
  return name === 'index' ? texts.entry(value) : String(value);
}

function textSaid(name: string, value: string, { word, org }: Speech): string {
  const list = LIST_OF[name];
  if (list !== undefined) return word(list, value);
  return ORGS.includes(name) ? org(value) : value;
}

/** Objects that read better as one phrase. */
const WHOLE: Readonly<Record<string, (value: Data, speech: Speech) => string>> = {
  jointSafety: ({ result, by }, speech) => speech.texts.by(said('safety', result, speech), said('by', by, speech)),
  carrierCheck: ({ on, by }, speech) => speech.texts.by(said('on', on, speech), said('by', by, speech)),
  items: ({ batteryCode: _code, ...item }, speech) => membersSaid(item, speech),
  outputs: ({ material, massGrams }, speech) =>
    `${said('material', material, speech)} ${said('massGrams', massGrams, speech)}`,
  residues: ({ name, massGrams, handler }, speech) =>
    speech.texts.by(
      `${said('name', name, speech)} ${said('massGrams', massGrams, speech)}`,
      said('handler', handler, speech),
    ),
  rows: ({ row, result }, { texts }) =>
    texts.row(Number(row), typeof result === 'string' ? ` ${texts.answers[result] ?? result}` : ''),
};

function membersSaid(value: Data, speech: Speech): string {
  return Object.entries(value)
    .map(([name, one]) => `${speech.label(name)} ${said(name, one, speech)}`)
    .join(speech.texts.list);
}
