import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '../../api/client';
import { isEnterprise, useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { useTexts } from '../../texts/texts';
import { Empty } from '../../ui/empty';
import type { Filter } from '../../ui/list-filters';
import { ListPage } from '../../ui/list-page';
import { columnsOf } from './columns';
import { loadConsignments, loadTodo, tabOf } from './kinds-of-list';
import { ConsignmentTabs } from './tabs';

type Words = ReturnType<typeof useTexts<typeof consignmentsZh>>;

/** E11: consignments by what the caller has to do with them. */
export function ConsignmentsPage(): ReactElement {
  const texts = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const [params] = useSearchParams();
  const isOwn = isEnterprise(useMe());
  const tab = isOwn ? tabOf(params) : 'all';
  const isTodo = tab === 'todo';
  return (
    <ListPage<Schemas['ConsignmentDto']>
      name="consignments"
      title={texts.title}
      hint={isOwn ? texts.hint : texts.hintOfficer}
      help="consignments"
      actions={isOwn && <NewButton text={texts.create} />}
      filters={isTodo ? [] : filtersOf(texts, isOwn)}
      {...(isTodo && { fixed: { todo: 'true' } })}
      columns={columnsOf(texts)}
      rowKey={(row) => row.id}
      load={isTodo ? loadTodo : loadConsignments}
      above={isOwn && <ConsignmentTabs current={tab} />}
      empty={
        <Empty
          what={texts.empty[tab]}
          todo={isOwn && !isTodo && tab !== 'receive' && <Link to={PATHS.consignmentNew()}>{texts.create}</Link>}
        />
      }
    />
  );
}

function NewButton({ text }: { readonly text: string }): ReactElement {
  return (
    <Link to={PATHS.consignmentNew()}>
      <Button type="primary" icon={<PlusOutlined />} tabIndex={-1}>
        {text}
      </Button>
    </Link>
  );
}

function filtersOf(texts: Words, isOwn: boolean): readonly Filter[] {
  const yesNo = [
    { value: 'true', label: texts.yes },
    { value: 'false', label: texts.no },
  ];
  const states = Object.entries(texts.states).map(([value, label]) => ({ value, label }));
  const roles = Object.entries(texts.roles).map(([value, label]) => ({ value, label }));
  const who: readonly Filter[] = isOwn
    ? [{ kind: 'choice', name: 'role', label: texts.role, options: roles, width: 120 }]
    : [
        { kind: 'text', name: 'party', label: texts.party, width: 220 },
        { kind: 'choice', name: 'role', label: texts.role, options: roles, width: 120 },
      ];
  return [
    { kind: 'choice', name: 'state', label: texts.state, options: states, width: 140 },
    ...who,
    { kind: 'choice', name: 'underway', label: texts.underway, options: yesNo, width: 100 },
    { kind: 'choice', name: 'toTakeBack', label: texts.toTakeBack, options: yesNo, width: 100 },
  ];
}
