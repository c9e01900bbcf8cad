import type { manualZh } from './manual.zh';
import type { Texts } from './texts';

export const manualEn: Texts<typeof manualZh> = {
  title: 'Manual (Chinese)',
  noPage: 'The manual has no such page yet. Choose one from its index.',
};
