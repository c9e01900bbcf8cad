import { UserAddOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { isAdministrator, useMe } from '../../desk/me';
import { deskEn } from '../../texts/desk.en';
import { deskZh } from '../../texts/desk.zh';
import { peopleEn } from '../../texts/people.en';
import { peopleZh } from '../../texts/people.zh';
import { useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Badge } from '../../ui/badge';
import { Company } from '../../ui/company';
import { Empty } from '../../ui/empty';
import { useEnterprisesKnown } from '../../ui/enterprises-known';
import { type Column, ListPage } from '../../ui/list-page';
import { useWords } from '../../ui/words';
import { PersonDialog } from './person-dialog';
import { PersonSteps } from './person-steps';

type Person = Schemas['UserDto'];

/** Who may sign in: a manager's own people, or everybody for the administrator. */
export function PeoplePage(): ReactElement {
  const texts = useTexts({ zh: peopleZh, en: peopleEn });
  const { message } = App.useApp();
  const isForAll = isAdministrator(useMe());
  const [isAdding, setIsAdding] = useState(false);
  const columns = useColumns(isForAll);
  const add = (
    <Button type="primary" icon={<UserAddOutlined />} onClick={() => setIsAdding(true)}>
      {texts.add}
    </Button>
  );
  return (
    <>
      <ListPage<Person>
        name="people"
        title={texts.title}
        hint={isForAll ? texts.hintAdministrator : texts.hintManager}
        help="enterprises"
        actions={add}
        filters={[]}
        columns={columns}
        rowKey={({ id }) => id}
        load={(query, signal) => answer(api.GET('/api/v1/users', { params: { query }, signal }))}
        empty={<Empty what={texts.empty} todo={add} />}
      />
      <PersonDialog
        isOpen={isAdding}
        onDone={({ username }) => {
          setIsAdding(false);
          message.success(texts.added(username));
        }}
        onClose={() => setIsAdding(false)}
      />
    </>
  );
}

function useColumns(isForAll: boolean): readonly Column<Person>[] {
  const texts = useTexts({ zh: peopleZh, en: peopleEn });
  const desk = useTexts({ zh: deskZh, en: deskEn });
  const me = useMe();
  const districts = useWords('districts');
  const enterprises = useEnterprisesKnown(isForAll);
  const rolesOf = ({ roles }: Person): string => roles.map((role) => desk.roles[role]).join('; ');
  const nameOf = (uscc: string): string => enterprises.find(({ value }) => value === uscc)?.label ?? uscc;
  const stateOf = ({ disabled }: Person): string => (disabled ? texts.disabled : texts.enabled);
  const whose: readonly Column<Person>[] = [
    {
      key: 'enterprise',
      title: texts.enterprise,
      render: ({ enterprise }) =>
        enterprise === null ? texts.none : <Company uscc={enterprise} name={nameOf(enterprise)} isLink />,
      text: ({ enterprise }) => (enterprise === null ? '' : nameOf(enterprise)),
    },
    {
      key: 'district',
      title: texts.district,
      render: ({ district }) => (district === null ? texts.none : districts.say(district)),
      text: ({ district }) => districts.say(district),
    },
  ];
  return [
    {
      key: 'username',
      title: texts.username,
      render: ({ username }) => (username === me.username ? `${username} (${texts.me})` : username),
      text: ({ username }) => username,
    },
    { key: 'roles', title: texts.roles, render: rolesOf, text: rolesOf },
    ...(isForAll ? whose : []),
    {
      key: 'state',
      title: texts.state,
      render: (row) => <Badge code="account" text={stateOf(row)} tone={row.disabled ? 'off' : 'good'} />,
      text: stateOf,
    },
    {
      key: 'createdAt',
      title: texts.createdAt,
      render: ({ createdAt }) => clockText(createdAt),
      text: ({ createdAt }) => clockText(createdAt),
    },
    { key: 'steps', title: texts.steps, render: (person) => <PersonSteps person={person} />, text: () => '' },
  ];
}
