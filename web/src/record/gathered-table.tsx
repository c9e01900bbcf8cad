import { DeleteOutlined } from '@ant-design/icons';
import { Alert, Button, Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { gatherEn } from '../texts/gather.en';
import { gatherZh } from '../texts/gather.zh';
import { type Texts, useTexts } from '../texts/texts';
import { Badge } from '../ui/badge';
import { Code } from '../ui/code';
import { Empty } from '../ui/empty';
import { kilograms } from '../ui/mass';
import { useWords } from '../ui/words';
import { type Gathered, totalOf } from './gathered';
import { MassInput } from './mass-input';
import type { GatheredList } from './use-gathered';

interface GatheredTableProps {
  readonly list: GatheredList;
  /** Whether each mass can be weighed anew. */
  readonly isWeighed?: boolean;
  /** What the service finds wrong, by the place in the list. */
  readonly faults?: Readonly<Record<number, string>>;
}

/** The batteries of a list with their totals, what was refused last, and a way back for what was removed. */
export function GatheredTable({ list, isWeighed = false, faults = {} }: GatheredTableProps): ReactElement {
  const texts = useTexts({ zh: gatherZh, en: gatherEn });
  const types = useWords('batteryTypes');
  const safety = useWords('safety');
  const columns = columnsOf({ list, texts, type: types.say, safety: safety.say, isWeighed, faults });
  return (
    <>
      <Messages list={list} />
      <Table<Gathered>
        size="middle"
        rowKey="id"
        dataSource={[...list.rows]}
        columns={columns}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty what={texts.empty} /> }}
      />
      <Totals list={list} />
    </>
  );
}

function Messages({ list }: { readonly list: GatheredList }): ReactElement {
  const texts = useTexts({ zh: gatherZh, en: gatherEn });
  const { notice, removed, waiting } = list;
  return (
    <>
      {notice && (
        <Alert
          className="gather-notice"
          type={notice.kind === 'twice' ? 'info' : 'error'}
          showIcon
          title={notice.kind === 'twice' ? texts.twice(notice.name) : texts.refused(notice.name, notice.why)}
          action={
            <Button size="small" onClick={list.hush}>
              {texts.dismiss}
            </Button>
          }
        />
      )}
      {removed && (
        <Alert
          className="gather-notice"
          type="warning"
          showIcon
          title={texts.removed(removed.row.name)}
          action={
            <Button size="small" onClick={list.undo}>
              {texts.undo}
            </Button>
          }
        />
      )}
      {waiting > 0 && <p role="status">{texts.reading(waiting)}</p>}
    </>
  );
}

function Totals({ list }: { readonly list: GatheredList }): ReactElement {
  const texts = useTexts({ zh: gatherZh, en: gatherEn });
  const { pieces, grams, unread } = totalOf(list.rows);
  return (
    <p className="gather-total" data-testid="total" role="status">
      <strong>{texts.total(pieces, kilograms(grams))}</strong>
      {unread > 0 && <span> {texts.unread(unread)}</span>}
    </p>
  );
}

interface Shown {
  readonly list: GatheredList;
  readonly texts: Texts<typeof gatherZh>;
  readonly type: (code: string) => string;
  readonly safety: (code: string) => string;
  readonly isWeighed: boolean;
  readonly faults: Readonly<Record<number, string>>;
}

function columnsOf({ list, texts, type, safety, isWeighed, faults }: Shown): TableColumnsType<Gathered> {
  const sent: TableColumnsType<Gathered>[number] = {
    title: texts.sentMass,
    key: 'sent',
    width: 170,
    render: (_value, row, at) => (
      <>
        <MassInput
          aria-label={texts.sentMassOf(row.name)}
          value={row.grams}
          onChange={(grams) => list.weigh(row.id, grams)}
        />
        <RowFault text={faults[at]} />
        {typeof row.grams === 'number' && row.grams !== row.bookGrams && (
          <small>{texts.changed(kilograms(row.grams - row.bookGrams))}</small>
        )}
      </>
    ),
  };
  return [
    { title: texts.number, key: 'number', width: 60, render: (_value, _row, at) => at + 1 },
    { title: texts.code, key: 'name', render: (_value, row) => <Code value={row.name} canCopy={false} /> },
    { title: texts.bookMass, key: 'book', align: 'right', render: (_value, row) => kilograms(row.bookGrams) },
    ...(isWeighed ? [sent] : []),
    {
      title: texts.safety,
      key: 'safety',
      render: (_value, row) =>
        row.safety === null ? texts.noSafety : <Badge code={row.safety} text={safety(row.safety)} />,
    },
    {
      key: 'remove',
      title: <span className="visually-hidden">{texts.removeWord}</span>,
      width: 60,
      render: (_value, row) => (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={texts.remove(row.name)}
          title={texts.remove(row.name)}
          onClick={() => list.remove(row.id)}
        />
      ),
    },
    { title: texts.type, key: 'type', render: (_value, row) => type(row.batteryType) },
    { title: texts.trace, key: 'trace', dataIndex: 'traceNo' },
    { title: texts.place, key: 'place', dataIndex: 'place' },
  ];
}

function RowFault({ text }: { readonly text: string | undefined }): ReactElement | null {
  return text === undefined ? null : (
    <div className="ant-form-item-explain-error" role="alert">
      {text}
    </div>
  );
}
