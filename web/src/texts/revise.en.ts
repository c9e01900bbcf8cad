import type { reviseZh } from './revise.zh';
import type { Texts } from './texts';

export const reviseEn: Texts<typeof reviseZh> = {
  correct: 'Correct',
  void: 'Void',
  correctOf: (title, index) => `Correct entry ${String(index)}: ${title}`,
  voidOf: (title, index) => `Void entry ${String(index)}: ${title}`,
  correctMeans:
    'The entry stays, struck through, and a correction is recorded. The battery is recomputed with the new values and flags are judged anew. The other party and the bureau see both. What was filed may have to be filed again.',
  voidMeans:
    'The entry stays, struck through, and no longer counts; its number cannot be used again. The battery goes back to how it stood before, and flags are judged anew. The other party and the bureau see it. A void cannot be taken back; record anew instead.',
  onlyOwn:
    'Only entries of your own enterprise on which nobody else has built can be changed. For what cannot be corrected, void the entry and record it again.',
  fixedNote: (fields) => `Cannot be corrected: ${fields}`,
  was: (value) => `Was: ${value}`,
  reason: 'Reason',
  reasons: ['Typing error', 'Weight corrected', 'Code checked', 'Papers completed'],
  reasonHint: 'Choose a usual reason or type one',
  nothingChanged: 'Nothing has been changed yet',
  reasonMissing: 'Please give a reason',
  submit: 'Submit correction',
  submitVoid: 'Void this entry',
  sure: 'I have checked: this entry should not exist',
  sureMissing: 'Please tick the box first',
  cancel: 'Cancel',
  yes: 'yes',
  no: 'no',
};
