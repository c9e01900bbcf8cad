import { type Card, nextCard } from './next-card';

const card = (key: string, severity: Card['severity'], count: number): Card => ({
  key,
  group: 'todo',
  title: key,
  hint: '',
  count,
  severity,
  rows: '/api/v1/batteries',
  screen: 'batteries',
});

describe('the thing to do next', () => {
  it('is what presses most, wherever it stands', () => {
    const cards = [card('store', 'warning', 3), card('overdue', 'danger', 1), card('flags', 'danger', 9)];
    expect(nextCard(cards)?.key).toBe('overdue');
  });

  it('is the first of those that press alike', () => {
    expect(nextCard([card('receive', 'warning', 1), card('store', 'warning', 7)])?.key).toBe('receive');
  });

  it('is nothing where cards only inform or are empty', () => {
    expect(nextCard([card('waiting', 'info', 4), card('store', 'ok', 0), card('odd', 'danger', 0)])).toBeUndefined();
  });
});
