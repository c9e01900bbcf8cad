import { cleanCode } from '../../scan/clean';

/** A row of a batch, as far as pasted results need it. */
export interface KnownRow {
  readonly row: number;
  readonly label: string;
}

export interface ReadResult {
  readonly row: number;
  readonly result: 'accepted' | 'rejected';
  readonly reason?: string;
}

export type PasteFault = 'unknown' | 'result' | 'twice' | 'several';

export interface UnreadLine {
  /** Counted from 1, as people count lines. */
  readonly line: number;
  readonly text: string;
  readonly fault: PasteFault;
}

export interface Pasted {
  readonly results: readonly ReadResult[];
  readonly unread: readonly UnreadLine[];
}

/** Rejected first: 未通过 holds 通过, and not accepted holds accepted. */
const WORDS: readonly (readonly [RegExp, ReadResult['result']])[] = [
  [/退回|失败|驳回|不通过|未通过|拒|错误|reject|fail|error|\bnot\b/i, 'rejected'],
  [/受理|成功|通过|接收|正常|accept|success|\bok\b/i, 'accepted'],
];

const HEADER = /^(行号|行|编码|对象|电池包编码|动力电池编码|动力蓄电池编码|row|code)$/i;

/**
 * Results from cells of a table: row number or code, then accepted or rejected in the platform's words, then the reason
 * if there is one. Nothing is guessed: a line that does not fit is listed with why.
 */
export function readPasted(text: string, rows: readonly KnownRow[]): Pasted {
  const results = new Map<number, ReadResult>();
  const unread: UnreadLine[] = [];
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const cells = cellsOf(raw);
    const [key = '', word = '', reason = ''] = cells;
    if (cells.length === 0 || (i === 0 && HEADER.test(key))) continue;
    const refuse = (fault: PasteFault): void => void unread.push({ line: i + 1, text: raw.trim(), fault });
    const found = rowsFor(key, rows);
    const result = WORDS.find(([pattern]) => pattern.test(word))?.[1];
    const [only] = found;
    if (only === undefined) refuse('unknown');
    else if (found.length > 1) refuse('several');
    else if (result === undefined) refuse('result');
    else if (results.has(only.row)) refuse('twice');
    else results.set(only.row, { row: only.row, result, ...(reason !== '' && { reason }) });
  }
  return { results: [...results.values()], unread };
}

/** Cells are parted by tabs, as tables are copied; by commas or spaces where there is no tab. */
function cellsOf(line: string): string[] {
  const normal = line.normalize('NFKC').trim();
  if (normal === '') return [];
  const parts = normal.includes('\t') ? normal.split('\t') : normal.split(/[,;]|\s+/);
  return parts.map((part) => part.trim());
}

function rowsFor(key: string, rows: readonly KnownRow[]): readonly KnownRow[] {
  const code = cleanCode(key);
  const named = rows.filter(({ label }) => cleanCode(label) === code);
  if (named.length > 0) return named;
  return /^\d{1,8}$/.test(key) ? rows.filter(({ row }) => row === Number(key)) : [];
}
