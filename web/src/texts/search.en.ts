import type { searchZh } from './search.zh';
import type { Texts } from './texts';

export const searchEn: Texts<typeof searchZh> = {
  title: 'Search',
  hint: 'One box for every number, whatever it is. What only one thing goes by opens with Enter.',
  box: 'Code, trace number, VIN, plate, sheet, certificate or enterprise',
  go: 'Search',
  recognised: (kind) => `Read as: ${kind}`,
  kinds: {
    entry: 'entry of the ledger',
    'trace-number': 'trace number',
    'battery-code': 'battery code',
    vin: 'VIN',
    uscc: 'social credit code',
    plate: 'licence plate',
    number: 'consignment or certificate number',
    text: 'name',
  },
  types: {
    battery: 'Batteries',
    vehicle: 'Vehicles',
    consignment: 'Consignments',
    enterprise: 'Enterprises',
    entry: 'Entries',
  },
  found: (n) => `${String(n)} found`,
  most: (n) => `Only the first ${String(n)} are listed; please enter more characters.`,
  exact: 'Exactly this number',
  nothing: (q) => `Nothing was found for “${q}”.`,
  tooLong: 'Too long: please enter one number only.',
  todo: 'Please check the number; of one you know in part, enter the first four characters or more. What is not registered, or not yours to see, is not found either.',
  may: 'You can enter',
  ways: [
    'A battery code: 24 characters (19 for modules), with or without spaces and hyphens',
    'A trace number, such as NB-371502-2026-000123',
    'A VIN: 17 characters',
    'A licence plate, such as 鲁P12345 or 鲁PD12345',
    'The number of a consignment or of a scrapping certificate',
    'A social credit code of 18 characters, or part of an enterprise’s name',
    'An entry of the ledger: # and its index, such as #123',
  ],
};
