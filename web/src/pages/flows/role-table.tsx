import { Table } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { bureauEn } from '../../texts/bureau.en';
import { bureauZh } from '../../texts/bureau.zh';
import { useTexts } from '../../texts/texts';
import { Empty } from '../../ui/empty';
import { kilograms } from '../../ui/mass';
import { rowsAddress } from '../../ui/rows-address';
import { useWords } from '../../ui/words';

type RoleFlow = Schemas['RoleFlowDto'];

/** What came to receivers of each role. */
export function RoleTable({ rows }: { readonly rows: readonly RoleFlow[] }): ReactElement {
  const texts = useTexts({ zh: bureauZh, en: bureauEn });
  const { say } = useWords('enterpriseRoles');
  const name = (role: RoleFlow['role']): string => (role === 'unregistered' ? texts.unregistered : say(role));
  return (
    <Table<RoleFlow>
      size="small"
      rowKey="role"
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty what={texts.noFlows} /> }}
      columns={[
        { title: texts.receiverRole, render: (_, { role }) => name(role) },
        { title: texts.piecesHead, align: 'right', render: (_, { pieces }) => pieces.toLocaleString('en') },
        { title: texts.massHead, align: 'right', render: (_, { grams }) => kilograms(grams) },
        {
          title: texts.rows,
          render: (_, row) => (
            <Link to={rowsAddress(row.rows) ?? ''} aria-label={texts.openRows(name(row.role))}>
              {texts.rows}
            </Link>
          ),
        },
      ]}
    />
  );
}
