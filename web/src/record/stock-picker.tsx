import { Button, Input, Modal, Table } from 'antd';
import { type ReactElement, useState } from 'react';
import { answer, api, type Schemas } from '../api/client';
import { useAnswer } from '../api/queries';
import { gatherEn } from '../texts/gather.en';
import { gatherZh } from '../texts/gather.zh';
import { useTexts } from '../texts/texts';
import { uiEn } from '../texts/ui.en';
import { uiZh } from '../texts/ui.zh';
import { Badge } from '../ui/badge';
import { Code } from '../ui/code';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { kilograms } from '../ui/mass';
import { ReasonedButton } from '../ui/reasoned-button';

type Battery = Schemas['BatteryDto'];

interface StockPickerProps {
  /** Whose stock. */
  readonly holder: string;
  /** Trace numbers that are in the list already. */
  readonly taken: readonly string[];
  readonly onPick: (names: readonly string[]) => void;
}

/** Own stock to tick batteries in, many at once. */
export function StockPicker({ holder, taken, onPick }: StockPickerProps): ReactElement {
  const texts = useTexts({ zh: gatherZh, en: gatherEn });
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.pick}</Button>
      <Modal
        title={texts.pickTitle}
        open={isOpen}
        onCancel={() => setOpen(false)}
        footer={null}
        width={860}
        destroyOnHidden
      >
        <Stock
          holder={holder}
          taken={taken}
          onPick={(names) => {
            onPick(names);
            setOpen(false);
          }}
        />
      </Modal>
    </>
  );
}

const PAGE = 100;
const MOST = 1000;

function Stock({ holder, taken, onPick }: StockPickerProps): ReactElement {
  const texts = useTexts({ zh: gatherZh, en: gatherEn });
  const { total: totalText } = useTexts({ zh: uiZh, en: uiEn });
  const [limit, setLimit] = useState(PAGE);
  const [words, setWords] = useState('');
  const [picked, setPicked] = useState<readonly string[]>([]);
  const query = { holder, onSite: true, limit, total: true };
  const stock = useAnswer(['stock', query], (signal) =>
    answer(api.GET('/api/v1/batteries', { params: { query }, signal })),
  );
  return (
    <>
      <p>{texts.pickHint}</p>
      <Input
        allowClear
        aria-label={texts.pickFilter}
        placeholder={texts.pickFilter}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Loaded query={stock}>
        {({ items, next, total }) => (
          <>
            <Rows
              rows={items.filter((row) => !taken.includes(row.traceNo) && fits(row, words))}
              picked={picked}
              setPicked={setPicked}
            />
            <div className="pager">
              <span role="status">{totalText(total ?? items.length)}</span>
              {next !== null && limit < MOST && <Button onClick={() => setLimit(MOST)}>{texts.pickMore}</Button>}
              <ReasonedButton
                type="primary"
                reason={picked.length === 0 ? texts.pickNone : undefined}
                onClick={() => onPick(picked)}
              >
                {texts.pickAdd(picked.length)}
              </ReasonedButton>
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

interface RowsProps {
  readonly rows: readonly Battery[];
  readonly picked: readonly string[];
  readonly setPicked: (names: readonly string[]) => void;
}

function Rows({ rows, picked, setPicked }: RowsProps): ReactElement {
  const texts = useTexts({ zh: gatherZh, en: gatherEn });
  return (
    <Table<Battery>
      size="small"
      rowKey="traceNo"
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: 'max-content', y: 400 }}
      locale={{ emptyText: <Empty what={texts.pickEmpty} /> }}
      rowSelection={{
        selectedRowKeys: [...picked],
        preserveSelectedRowKeys: true,
        onChange: (keys) => setPicked(keys.map(String)),
        getCheckboxProps: ({ traceNo, consignmentNo }) => ({
          disabled: consignmentNo !== null,
          'aria-label': traceNo,
          title: consignmentNo === null ? traceNo : texts.onSheet(consignmentNo),
        }),
      }}
      columns={[
        { title: texts.trace, dataIndex: 'traceNo' },
        {
          title: texts.code,
          render: (_value, { batteryCode }) => batteryCode && <Code value={batteryCode} canCopy={false} />,
        },
        {
          title: texts.state,
          render: (_value, { state, stateCode, consignmentNo }) => (
            <>
              <Badge code={stateCode} text={state} />
              {consignmentNo !== null && <div>{texts.onSheet(consignmentNo)}</div>}
            </>
          ),
        },
        { title: texts.place, render: (_value, row) => placeOf(row) },
        { title: texts.bookMass, align: 'right', render: (_value, row) => kilograms(row.massGrams) },
      ]}
    />
  );
}

function placeOf({ site, location }: Battery): string {
  return [site, location].filter((part) => part !== null).join(' ');
}

function fits(row: Battery, words: string): boolean {
  const wanted = words.normalize('NFKC').trim().toUpperCase();
  return [row.traceNo, row.batteryCode ?? '', placeOf(row)].some((text) => text.toUpperCase().includes(wanted));
}
