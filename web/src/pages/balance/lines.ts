import type { Schemas } from '../../api/client';
import type { bureauZh } from '../../texts/bureau.zh';
import type { Texts } from '../../texts/texts';

type Balance = Schemas['BalanceDto'];
type Words = Texts<typeof bureauZh>;

/** One line of a balance. What goes is taken away, and its title says so; the figures themselves carry no sign. */
export interface BalanceLine {
  readonly name: string;
  readonly title: string;
  readonly pieces: number;
  readonly grams: number;
  readonly rows: string;
  readonly isSum: boolean;
}

/** Opening, what came, what went, closing; for a district also what netting its hand-overs leaves. */
export function linesOf(balance: Balance, texts: Words): BalanceLine[] {
  const { internal } = balance;
  const netted = internal && {
    name: 'internal',
    title: texts.internal(`${internal.pieces.toLocaleString('en')} ${texts.pieces}`),
    pieces: 0,
    grams: internal.differenceGrams,
    rows: internal.rows,
    isSum: false,
  };
  return accountOf(balance, netted, texts);
}

/** What of the stock was on the road. */
export function transitLinesOf({ inTransit }: Balance, texts: Words): BalanceLine[] {
  return accountOf(inTransit, null, texts);
}

function accountOf(
  { opening, lines, closing }: Pick<Balance, 'opening' | 'lines' | 'closing'>,
  netted: BalanceLine | null,
  texts: Words,
): BalanceLine[] {
  const came = lines.filter(({ direction }) => direction === 'in');
  const went = lines.filter(({ direction }) => direction === 'out');
  return [
    { name: 'opening', title: texts.opening, ...opening, isSum: true },
    ...came.map((line) => ({ ...line, name: `in-${line.reason}`, title: texts.plus(line.title), isSum: false })),
    ...went.map((line) => ({
      name: `out-${line.reason}`,
      title: texts.minus(line.title),
      pieces: line.pieces,
      grams: line.grams,
      rows: line.rows,
      isSum: false,
    })),
    ...(netted === null ? [] : [netted]),
    { name: 'closing', title: texts.closing, ...closing, isSum: true },
  ];
}
