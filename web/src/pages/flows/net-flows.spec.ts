import { array, assert, integer, property, record, constantFrom } from 'fast-check';
import { type Flow, netFlows, sumOf } from './net-flows';

const flow = (from: string, to: string, amount: number): Flow => ({ from, to, amount });

describe('what a flow chart can show', () => {
  it('is everything where nobody gives back', () => {
    const flows = [flow('a', 'b', 3), flow('b', 'c', 2)];
    expect(netFlows(flows)).toEqual({ drawn: flows, netted: [], dropped: [] });
  });

  it('is the difference between two parties that gave to each other', () => {
    const { drawn, netted } = netFlows([flow('a', 'b', 5), flow('b', 'a', 2)]);
    expect(drawn).toEqual([flow('a', 'b', 3)]);
    expect(netted).toEqual([flow('a', 'b', 4)]);
  });

  it('is nothing where both gave the same', () => {
    expect(netFlows([flow('a', 'b', 2), flow('b', 'a', 2)]).drawn).toEqual([]);
  });

  it('leaves out the smallest flow of a circle', () => {
    const { drawn, dropped } = netFlows([flow('a', 'b', 5), flow('b', 'c', 4), flow('c', 'a', 1)]);
    expect(drawn).toEqual([flow('a', 'b', 5), flow('b', 'c', 4)]);
    expect(dropped).toEqual([flow('c', 'a', 1)]);
  });

  it('never closes a circle, and loses no amount', () => {
    const party = constantFrom('a', 'b', 'c', 'd', 'e');
    const some = array(record({ from: party, to: party, amount: integer({ min: 1, max: 9 }) }), { maxLength: 20 });
    assert(
      property(some, (flows) => {
        const { drawn, netted, dropped } = netFlows(flows);
        expect(sumOf(drawn) + sumOf(netted) + sumOf(dropped)).toBe(sumOf(flows));
        expect(canBeOrdered(drawn)).toBe(true);
      }),
    );
  });
});

/** Takes away, again and again, whoever receives nothing; a circle would remain. */
function canBeOrdered(flows: readonly Flow[]): boolean {
  let left = flows;
  for (;;) {
    const rest = left.filter(({ from }) => left.some(({ to }) => to === from));
    if (rest.length === left.length) return rest.length === 0;
    left = rest;
  }
}
