import { Table } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { bureauEn } from '../../texts/bureau.en';
import { bureauZh } from '../../texts/bureau.zh';
import { useTexts } from '../../texts/texts';
import { Company } from '../../ui/company';
import { kilograms } from '../../ui/mass';
import { rowsAddress } from '../../ui/rows-address';

type FlowRow = Schemas['FlowDto'] & { readonly back?: number };

interface FlowTableProps {
  readonly label: string;
  readonly flows: readonly FlowRow[];
  /** Returns say how many are back in storage. */
  readonly withBack?: boolean;
}

/** Who gave whom how many and how much; the last row adds up each column. */
export function FlowTable({ label, flows, withBack = false }: FlowTableProps): ReactElement {
  const texts = useTexts({ zh: bureauZh, en: bureauEn });
  const sum = (of: (row: FlowRow) => number): number => flows.reduce((total, row) => total + of(row), 0);
  const [pieces, grams] = [sum((row) => row.pieces), sum((row) => row.grams)];
  return (
    <div className="flow-table" data-total-pieces={pieces} data-total-grams={grams}>
      <Table<FlowRow>
        size="small"
        rowKey={({ sender, receiver }) => `${sender.uscc} ${receiver.uscc}`}
        dataSource={[...flows]}
        pagination={false}
        aria-label={label}
        columns={[
          { title: texts.sender, render: (_, { sender }) => <Company {...sender} isLink /> },
          {
            title: texts.receiver,
            render: (_, { receiver }) => <Company {...receiver} isLink={receiver.name !== null} />,
          },
          { title: texts.piecesHead, align: 'right', render: (_, row) => row.pieces.toLocaleString('en') },
          { title: texts.massHead, align: 'right', render: (_, row) => kilograms(row.grams) },
          ...(withBack
            ? [{ title: texts.back, align: 'right' as const, render: (_: unknown, row: FlowRow) => row.back }]
            : []),
          {
            title: texts.rows,
            render: (_, { rows, sender, receiver }) => (
              <Link
                to={rowsAddress(rows) ?? ''}
                aria-label={texts.openRows(`${sender.name ?? sender.uscc} → ${receiver.name ?? receiver.uscc}`)}
              >
                {texts.rows}
              </Link>
            ),
          },
        ]}
        summary={() => (
          <Table.Summary.Row className="total-row">
            <Table.Summary.Cell index={0} colSpan={2}>
              {texts.totalRow}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={2} align="right">
              {pieces.toLocaleString('en')}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={3} align="right">
              {kilograms(grams)}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={4} colSpan={withBack ? 2 : 1} />
          </Table.Summary.Row>
        )}
      />
    </div>
  );
}
