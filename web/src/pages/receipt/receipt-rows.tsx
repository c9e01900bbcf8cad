import { Input, Radio, Table, type TableColumnsType } from 'antd';
import { type ReactElement, useState } from 'react';
import { MassInput } from '../../record/mass-input';
import { receiptEn } from '../../texts/receipt.en';
import { receiptZh } from '../../texts/receipt.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { Code } from '../../ui/code';
import { kilograms } from '../../ui/mass';
import { type Choice, useWords } from '../../ui/words';
import type { CheckChange, CheckedRow, RowResult } from './check';

interface ReceiptRowsProps {
  readonly rows: readonly CheckedRow[];
  readonly change: (change: CheckChange) => void;
}

const RESULTS: readonly string[] = ['accepted', 'refused', 'missing'] satisfies RowResult[];

/** Every item of the sheet: ticked by a scan, or marked by hand; weighed or not. */
export function ReceiptRows({ rows, change }: ReceiptRowsProps): ReactElement {
  const texts = useTexts({ zh: receiptZh, en: receiptEn });
  const words = useWords('results');
  const [marked, setMarked] = useState<string>();
  const choices = words.choices.filter(({ value }) => RESULTS.includes(value));
  const mark = (row: CheckedRow, result: RowResult): void => {
    change({ do: 'row', name: row.name, to: { result } });
    setMarked(row.name);
  };
  return (
    <Table<CheckedRow>
      size="middle"
      rowKey="name"
      dataSource={[...rows]}
      columns={columnsOf({ texts, choices, change, mark, marked })}
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowClassName={({ isScanned }) => (isScanned ? 'row-scanned' : '')}
    />
  );
}

interface Shown {
  readonly texts: Texts<typeof receiptZh>;
  readonly choices: readonly Choice[];
  readonly change: (change: CheckChange) => void;
  readonly mark: (row: CheckedRow, result: RowResult) => void;
  /** Whose result was chosen last: its reason is asked for at once. */
  readonly marked: string | undefined;
}

function columnsOf({ texts, choices, change, mark, marked }: Shown): TableColumnsType<CheckedRow> {
  return [
    { title: texts.code, key: 'code', render: (_value, { name }) => <Code value={name} canCopy={false} /> },
    {
      title: texts.check,
      key: 'check',
      render: (_value, { isScanned }) =>
        isScanned ? (
          <Badge code="accepted" text={texts.scanned} />
        ) : (
          <Badge code="off" tone="off" text={texts.notScanned} />
        ),
    },
    {
      title: texts.result,
      key: 'result',
      render: (_value, row) => (
        <Radio.Group
          aria-label={texts.resultOf(row.name)}
          optionType="button"
          size="small"
          value={row.result ?? null}
          options={[...choices]}
          onChange={(event) => mark(row, event.target.value as RowResult)}
        />
      ),
    },
    { title: texts.sent, key: 'sent', align: 'right', render: (_value, { sentGrams }) => kilograms(sentGrams) },
    {
      title: texts.received,
      key: 'received',
      width: 160,
      render: (_value, row) =>
        row.result !== 'missing' && (
          <MassInput
            aria-label={texts.receivedOf(row.name)}
            value={row.grams}
            onChange={(grams) => change({ do: 'row', name: row.name, to: { grams } })}
          />
        ),
    },
    { title: texts.difference, key: 'difference', align: 'right', render: (_value, row) => <Difference row={row} /> },
    {
      title: texts.reason,
      key: 'reason',
      width: 220,
      render: (_value, row) =>
        asksReason(row) && (
          <Input
            key={row.result}
            aria-label={texts.reasonOf(row.name)}
            placeholder={texts.reasonHint}
            maxLength={200}
            autoComplete="off"
            autoFocus={marked === row.name && row.result !== 'accepted'}
            value={row.reason ?? ''}
            onChange={(event) => change({ do: 'row', name: row.name, to: { reason: event.target.value } })}
          />
        ),
    },
    { title: texts.trace, key: 'trace', dataIndex: 'traceNo' },
  ];
}

/** Whatever is not simply accepted as declared may be explained. */
function asksReason({ result, grams, sentGrams }: CheckedRow): boolean {
  return (result !== undefined && result !== 'accepted') || (grams !== undefined && grams !== sentGrams);
}

/** What arrived less what was declared, and how much of it that is. Whether it matters is the service's to say. */
function Difference({ row: { grams, sentGrams, result } }: { readonly row: CheckedRow }): ReactElement | null {
  const texts = useTexts({ zh: receiptZh, en: receiptEn });
  if (typeof grams !== 'number' || result === 'missing') return null;
  const off = grams - sentGrams;
  const sign = off > 0 ? '+' : '';
  const percent = sentGrams === 0 ? '—' : `${sign}${((off / sentGrams) * 100).toFixed(2)}%`;
  return <span>{texts.off(`${sign}${kilograms(off)}`, percent)}</span>;
}
