import { changesOf, correctableFields } from './correctable';

describe('what a correction sends', () => {
  it.each([
    [{ massGrams: 1 }, { massGrams: 2 }, { massGrams: 2 }],
    [{ massGrams: 1, model: 'A' }, { massGrams: 1, model: ' A ' }, {}],
    [{ model: 'A' }, { model: '' }, { model: null }],
    [{}, { model: undefined, maker: '' }, {}],
    [{ isSwapModel: true }, { isSwapModel: false }, { isSwapModel: false }],
    [{ codeStatus: 'damaged' }, { batteryCode: 'X' }, { batteryCode: 'X', codeStatus: null }],
  ])('of %j become %j is %j', (before, after, changes) => {
    expect(changesOf(before, after)).toEqual(changes);
  });
});

describe('the fields of a correction', () => {
  const entry = { index: 1, kind: 'battery.removed', title: '', data: { vin: 'V', massGrams: 1, items: [] } };

  it('are those that may change and are no list, then those that may be added', () => {
    const fields = correctableFields({ ...entry, fixed: ['vin'] });
    expect(fields).toEqual(['massGrams', 'batteryCode', 'labelText', 'model', 'maker', 'site']);
  });

  it('are none where the entry is not the caller’s', () => {
    expect(correctableFields({ ...entry, fixed: null })).toEqual([]);
  });
});
