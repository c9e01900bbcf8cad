import { Button, Spin } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PATHS } from '../../paths';
import { Remarks } from '../../record/remarks';
import { storingEn } from '../../texts/storing.en';
import { storingZh } from '../../texts/storing.zh';
import { useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Badge } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Fault } from '../../ui/faults';
import type { StoredRow } from './rows';
import type { Storing } from './use-storing';

const TONES = { saving: 'wait', saved: 'good', refused: 'bad', unplaced: 'warn' } as const;

/** What was scanned since this page was opened, the last first; what was refused says what to do. */
export function StoredList({ storing }: { readonly storing: Storing }): ReactElement {
  const texts = useTexts({ zh: storingZh, en: storingEn });
  const { rows } = storing;
  return (
    <section className="panel" aria-label={texts.listTitle}>
      <h2>{texts.list(rows.filter(({ state }) => state === 'saved').length)}</h2>
      {rows.length === 0 && <Empty what={texts.listEmpty} />}
      <ol className="running-list">
        {rows.map((row) => (
          <Row key={row.key} row={row} storing={storing} />
        ))}
      </ol>
    </section>
  );
}

interface RowProps {
  readonly row: StoredRow;
  readonly storing: Storing;
}

function Row({ row, storing }: RowProps): ReactElement {
  const texts = useTexts({ zh: storingZh, en: storingEn });
  const { code, site, location, occurredAt, state, recorded, error } = row;
  const hasMore = recorded !== undefined && recorded.remarks.length + recorded.warnings.length > 0;
  const again = (): void => {
    storing.setPending(code);
    storing.remove(row);
  };
  return (
    <li data-state={state}>
      <Link className="code" to={PATHS.battery(code)}>
        {code}
      </Link>
      <span>
        {site} {location === '' ? texts.noPlace : location}
      </span>
      <time dateTime={occurredAt}>{clockText(occurredAt)}</time>
      {state === 'saving' && <Spin size="small" />}
      <Badge code={state} text={texts.states[state]} tone={TONES[state]} />
      {state === 'unplaced' && (
        <Button size="small" onClick={again}>
          {texts.again}
        </Button>
      )}
      {state === 'refused' && (
        <Button size="small" onClick={() => storing.retry(row)}>
          {texts.retry}
        </Button>
      )}
      {(state === 'refused' || state === 'unplaced') && (
        <Button size="small" aria-label={`${texts.remove} ${code}`} onClick={() => storing.remove(row)}>
          {texts.remove}
        </Button>
      )}
      {state === 'refused' && <Fault error={error} />}
      {hasMore && <Remarks recorded={recorded} done="" />}
    </li>
  );
}
