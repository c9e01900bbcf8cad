import type { collectionZh } from './collection.zh';
import type { Texts } from './texts';

export const collectionEn: Texts<typeof collectionZh> = {
  title: 'Collect batteries',
  hint: 'Batteries from vehicle owners, repair shops and the like. Those that come with a consignment are received there.',
  sourceName: 'Source',
  sourceNameHint: 'Name of an enterprise; of a person only the kind, such as "private owner", never the name',
  sourceUscc: 'Social credit code of the source',
  saveNext: 'Save, next battery (Ctrl+Enter)',
  listTitle: 'Collected in this session',
  list: (n) => (n === 1 ? 'One battery recorded now' : `${String(n)} batteries recorded now`),
  listEmpty: 'Batteries recorded now will be listed here.',
  keys: { noCode: 'No readable code', copy: 'Fill in as the battery before' },
};
