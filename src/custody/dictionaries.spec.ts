import { textOfFault } from '../http/problem-answer';
import { dictionaryHints } from './dictionaries';

describe('values of the usual lists', () => {
  it('pass without a word', () => {
    expect(dictionaryHints({ vehicleType: '小型载客车', useNature: '非营运', process: '湿法' })).toEqual([]);
  });

  it('give a hint when they are not in the list, and are kept', () => {
    expect(dictionaryHints({ process: '土法', vin: 'X' })).toMatchObject([
      { pointer: '/data/process', code: 'DICT_UNKNOWN', params: { value: '土法' } },
    ]);
    expect(textOfFault('DICT_UNKNOWN')?.zh).toContain('{value}');
  });
});
