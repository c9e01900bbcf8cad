/** So much from one party to another. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

export interface NetFlows {
  /** What can be drawn: without a circle, so that everything runs one way. */
  readonly drawn: readonly Flow[];
  /** Of parties that gave to each other: what cancels out, both ways together. */
  readonly netted: readonly Flow[];
  /** Left out because they would close a circle, the smallest of each. */
  readonly dropped: readonly Flow[];
}

/**
 * What a flow chart can show of who gave how much to whom. Between two parties only the difference is drawn; of a
 * longer circle the smallest flow is left out. Amounts drawn, netted and dropped add up to those given; what a party
 * gave to itself counts as netted.
 */
export function netFlows(flows: readonly Flow[]): NetFlows {
  const netted: Flow[] = [];
  let drawn: Flow[] = [];
  for (const { from, to, amount } of sumByPair(flows)) {
    const back = drawn.find((flow) => flow.from === to && flow.to === from);
    if (from === to) netted.push({ from, to, amount });
    else if (back === undefined) drawn.push({ from, to, amount });
    else {
      drawn = drawn.filter((flow) => flow !== back);
      netted.push({ from: back.from, to: back.to, amount: 2 * Math.min(back.amount, amount) });
      if (back.amount > amount) drawn.push({ ...back, amount: back.amount - amount });
      if (amount > back.amount) drawn.push({ from, to, amount: amount - back.amount });
    }
  }
  const dropped: Flow[] = [];
  for (let circle = circleIn(drawn); circle !== undefined; circle = circleIn(drawn)) {
    const least = circle.reduce((smallest, flow) => (flow.amount < smallest.amount ? flow : smallest));
    dropped.push(least);
    drawn = drawn.filter((flow) => flow !== least);
  }
  return { drawn, netted, dropped };
}

export function sumOf(flows: readonly Flow[]): number {
  return flows.reduce((sum, { amount }) => sum + amount, 0);
}

function sumByPair(flows: readonly Flow[]): Flow[] {
  const sums = new Map<string, Flow>();
  for (const flow of flows) {
    const key = JSON.stringify([flow.from, flow.to]);
    sums.set(key, { ...flow, amount: flow.amount + (sums.get(key)?.amount ?? 0) });
  }
  return [...sums.values()];
}

/** Flows that lead back to where they began, one after the other; undefined where there are none. */
function circleIn(flows: readonly Flow[]): Flow[] | undefined {
  const done = new Set<string>();
  const walk = (at: string, path: readonly Flow[]): Flow[] | undefined => {
    const start = path.findIndex(({ from }) => from === at);
    if (start >= 0) return path.slice(start);
    if (done.has(at)) return undefined;
    for (const flow of flows.filter(({ from }) => from === at)) {
      const circle = walk(flow.to, [...path, flow]);
      if (circle !== undefined) return circle;
    }
    done.add(at);
    return undefined;
  };
  for (const { from } of flows) {
    const circle = walk(from, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
