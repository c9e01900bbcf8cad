import { Button, Table } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useAnswer } from '../api/queries';
import { useTexts } from '../texts/texts';
import { uiEn } from '../texts/ui.en';
import { uiZh } from '../texts/ui.zh';
import { ExportButton } from './export-button';
import type { RowsPage } from './export-rows';
import { type Filter, ListFilters } from './list-filters';
import { useListQuery } from './list-query';
import { Loaded } from './loaded';
import { Screen } from './screen';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** What stands in an exported table. */
  readonly text: (row: Row) => string;
  readonly align?: 'right';
  readonly width?: number;
  /** Stands in exported tables alone; on the screen the row says it when it is opened. */
  readonly isOnlyExported?: boolean;
}

/** What the service is asked for one page of a list. */
export interface ListAsk {
  readonly [filter: string]: string | number | boolean | undefined;
  readonly limit: number;
  readonly next?: string;
  readonly total?: boolean;
}

export interface ListAnswer<Row> extends RowsPage<Row> {
  readonly total?: number | null;
}

interface ListPageProps<Row> {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly help?: string;
  readonly actions?: ReactNode;
  /** Stable name for the cache and file name of an export. */
  readonly name: string;
  readonly filters: readonly Filter[];
  /** Narrowing that the address cannot change. */
  readonly fixed?: Readonly<Record<string, string | undefined>>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly load: (ask: ListAsk, signal: AbortSignal) => Promise<ListAnswer<Row>>;
  readonly empty: ReactNode;
  /** What a row says when it is opened. */
  readonly expanded?: (row: Row) => ReactNode;
  /** Between filters and table: totals, a chart. */
  readonly above?: ReactNode;
}

const PAGE_SIZE = 50;
const EXPORT_SIZE = 1000;

/** A list as every screen shows one: filters in the address, a page at a time, its size, all of it as a table file. */
export function ListPage<Row extends object>(props: ListPageProps<Row>): ReactElement {
  const { title, hint, help, name, filters, fixed = {}, columns, rowKey, load, empty, above, expanded } = props;
  const query = useListQuery(filters.map((filter) => filter.name));
  const asked = { ...query.filters, ...fixed };
  const list = useAnswer([name, asked, query.cursor], (signal) =>
    load(
      { ...asked, limit: PAGE_SIZE, total: true, ...(query.cursor !== undefined && { next: query.cursor }) },
      signal,
    ),
  );
  const all = (next: string | undefined, signal: AbortSignal): Promise<ListAnswer<Row>> =>
    load({ ...asked, limit: EXPORT_SIZE, ...(next !== undefined && { next }) }, signal);
  return (
    <Screen
      title={title}
      {...(hint !== undefined && { hint })}
      {...(help !== undefined && { help })}
      actions={
        <>
          {props.actions}
          <ExportButton name={title} columns={columns} load={all} />
        </>
      }
    >
      {filters.length > 0 && <ListFilters filters={filters} query={query} />}
      {above}
      <Loaded query={list}>
        {({ items, next, total }) => (
          <>
            <Table<Row>
              size="middle"
              rowKey={rowKey}
              dataSource={[...items]}
              pagination={false}
              loading={list.isPlaceholderData}
              scroll={{ x: 'max-content' }}
              locale={{ emptyText: empty }}
              {...(expanded && { expandable: { expandedRowRender: expanded } })}
              columns={columns
                .filter((column) => column.isOnlyExported !== true)
                .map(({ key, title: head, render, align, width }) => ({
                  key,
                  title: head,
                  render: (_value: unknown, row: Row) => render(row),
                  ...(align !== undefined && { align }),
                  ...(width !== undefined && { width }),
                }))}
            />
            <Pager
              count={items.length}
              total={total ?? undefined}
              next={next}
              cursor={query.cursor}
              turnTo={query.turnTo}
            />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

interface PagerProps {
  readonly count: number;
  readonly total: number | undefined;
  readonly next: string | null;
  readonly cursor: string | undefined;
  readonly turnTo: (cursor: string | undefined) => void;
}

function Pager({ count, total, next, cursor, turnTo }: PagerProps): ReactElement {
  const texts = useTexts({ zh: uiZh, en: uiEn });
  return (
    <nav className="pager" aria-label={texts.nextPage}>
      <span data-total={total} role="status">
        {total === undefined ? texts.shown(count) : texts.total(total)}
      </span>
      {cursor !== undefined && <Button onClick={() => turnTo(undefined)}>{texts.firstPage}</Button>}
      {cursor !== undefined && <Button onClick={() => window.history.back()}>{texts.prevPage}</Button>}
      {next !== null && <Button onClick={() => turnTo(next)}>{texts.nextPage}</Button>}
    </nav>
  );
}
