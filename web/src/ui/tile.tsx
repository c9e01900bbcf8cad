import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Badge } from './badge';
import { rowsAddress } from './rows-address';
import type { Tone } from './states';

interface TileProps {
  /** Stable name of the figure. */
  readonly name: string;
  readonly title: string;
  /** How many rows stand behind it. */
  readonly count: number;
  readonly unit: string;
  /** A second figure of its own unit, in a line of its own. */
  readonly second?: string | undefined;
  readonly hint?: string | undefined;
  /** How urgent it is, in words, shape and colour. */
  readonly mark?: { readonly code: string; readonly text: string; readonly tone?: Tone } | undefined;
  /** The service's path that lists exactly these rows. */
  readonly rows: string;
  readonly isNext?: boolean;
}

/** One figure that opens the rows behind it. */
export function Tile({ name, title, count, unit, second, hint, mark, rows, isNext = false }: TileProps): ReactElement {
  const address = rowsAddress(rows);
  const body = (
    <>
      <span className="tile-title">{title}</span>
      <span className="tile-count">
        <strong>{count.toLocaleString('en')}</strong> {unit}
        {second !== undefined && <small>{second}</small>}
      </span>
      {mark && <Badge {...mark} />}
      {hint !== undefined && <span className="tile-hint">{hint}</span>}
    </>
  );
  const shown = { 'data-tile': name, 'data-count': count, className: isNext ? 'tile tile-next' : 'tile' };
  return address === undefined ? (
    <div {...shown}>{body}</div>
  ) : (
    <Link to={address} {...shown}>
      {body}
    </Link>
  );
}
