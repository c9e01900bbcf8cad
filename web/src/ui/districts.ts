import { type Choice, useWords } from './words';

/** Districts within one's own: a city's counties, a county alone. The service says no to any other. */
export function useDistrictsWithin(own: string | null | undefined): Choice[] {
  const { choices } = useWords('districts');
  if (own == null) return [];
  const whole = own.replace(/(00){1,2}$/, '');
  return choices.filter(({ value }) => value.startsWith(whole));
}
