import { Table } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { bureauEn } from '../../texts/bureau.en';
import { bureauZh } from '../../texts/bureau.zh';
import { useTexts } from '../../texts/texts';
import { kilograms } from '../../ui/mass';
import { rowsAddress } from '../../ui/rows-address';
import type { BalanceLine } from './lines';

interface LinesTableProps {
  readonly name: string;
  readonly lines: readonly BalanceLine[];
}

/** The lines of one account: pieces and kilograms in columns of their own, each line with the way to its rows. */
export function LinesTable({ name, lines }: LinesTableProps): ReactElement {
  const texts = useTexts({ zh: bureauZh, en: bureauEn });
  return (
    <Table<BalanceLine>
      size="small"
      rowKey="name"
      dataSource={[...lines]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowClassName={({ isSum }) => (isSum ? 'total-row' : '')}
      onRow={(line) =>
        ({ 'data-line': `${name}-${line.name}`, 'data-pieces': line.pieces, 'data-grams': line.grams }) as object
      }
      columns={[
        { title: texts.line, render: (_, { title }) => title },
        { title: texts.piecesHead, align: 'right', render: (_, { pieces }) => pieces.toLocaleString('en') },
        { title: texts.massHead, align: 'right', render: (_, { grams }) => kilograms(grams) },
        {
          title: texts.rows,
          render: (_, { rows, title }) => (
            <Link to={rowsAddress(rows) ?? ''} aria-label={texts.openRows(title)}>
              {texts.rows}
            </Link>
          ),
        },
      ]}
    />
  );
}
