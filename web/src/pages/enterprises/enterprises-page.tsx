import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { isAdministrator, isOfficer, useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { enterprisesEn } from '../../texts/enterprises.en';
import { enterprisesZh } from '../../texts/enterprises.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { useDistrictsWithin } from '../../ui/districts';
import { Empty } from '../../ui/empty';
import type { Filter } from '../../ui/list-filters';
import { type Column, ListPage } from '../../ui/list-page';
import { useWords } from '../../ui/words';
import { EnterpriseDialog } from './enterprise-dialog';
import { StandingBadges, standingText } from './standing-badges';

type Enterprise = Schemas['EnterpriseCardDto'];
type Words = Texts<typeof enterprisesZh>;
type Say = (code: string | null | undefined) => string;

/** G03: every registered enterprise with what it may do today. */
export function EnterprisesPage(): ReactElement {
  const texts = useTexts({ zh: enterprisesZh, en: enterprisesEn });
  const me = useMe();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [isRegistering, setIsRegistering] = useState(false);
  const roles = useWords('enterpriseRoles');
  const districts = useWords('districts');
  const within = useDistrictsWithin(me.district);
  const standings = Object.entries(texts.standings).map(([value, label]) => ({ value, label }));
  const filters: readonly Filter[] = [
    { kind: 'text', name: 'q', label: texts.q, width: 200 },
    { kind: 'choice', name: 'role', label: texts.role, options: roles.choices, width: 200 },
    {
      kind: 'choice',
      name: 'district',
      label: texts.district,
      options: isOfficer(me) ? within : districts.choices,
      width: 140,
    },
    { kind: 'choice', name: 'standing', label: texts.standing, options: standings, width: 160 },
  ];
  const registered = ({ uscc }: { uscc: string }): void => {
    setIsRegistering(false);
    message.success(texts.registered);
    void navigate(PATHS.enterprise(uscc));
  };
  return (
    <>
      <ListPage<Enterprise>
        name="enterprises"
        title={texts.title}
        hint={texts.hint}
        help="enterprises"
        actions={
          <>
            {isOfficer(me) && <PaperLinks texts={texts} />}
            {isAdministrator(me) && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsRegistering(true)}>
                {texts.register}
              </Button>
            )}
          </>
        }
        filters={filters}
        columns={columnsOf(texts, roles.say, districts.say)}
        rowKey={({ uscc }) => uscc}
        load={(query, signal) => answer(api.GET('/api/v1/enterprises', { params: { query }, signal }))}
        empty={<Empty what={texts.empty} todo={<Link to={PATHS.enterprises}>{texts.emptyTodo}</Link>} />}
      />
      <EnterpriseDialog isOpen={isRegistering} onDone={registered} onClose={() => setIsRegistering(false)} />
    </>
  );
}

/** Papers over all enterprises: to verify, to end soon, lacking. */
function PaperLinks({ texts }: { readonly texts: Words }): ReactElement {
  return (
    <span className="link-row">
      <Link to={`${PATHS.papers}?verified=false`}>{texts.papersToVerify}</Link>
      <Link to={`${PATHS.papers}?expiring=60`}>{texts.expiring}</Link>
      <Link to={PATHS.lacks}>{texts.lacking}</Link>
    </span>
  );
}

function columnsOf(texts: Words, role: Say, district: Say): readonly Column<Enterprise>[] {
  const rolesOf = ({ roles }: Enterprise): string => roles.map(role).join('; ');
  return [
    {
      key: 'name',
      title: texts.name,
      render: ({ uscc, name }) => <Link to={PATHS.enterprise(uscc)}>{name}</Link>,
      text: ({ name }) => name,
      width: 280,
    },
    {
      key: 'uscc',
      title: texts.uscc,
      render: ({ uscc }) => <span className="code">{uscc}</span>,
      text: ({ uscc }) => uscc,
    },
    { key: 'roles', title: texts.roles, render: rolesOf, text: rolesOf, width: 180 },
    {
      key: 'district',
      title: texts.district,
      render: ({ districtCode }) => district(districtCode),
      text: ({ districtCode }) => district(districtCode),
    },
    {
      key: 'standing',
      title: texts.standing,
      render: ({ standing }) => <StandingBadges standing={standing} />,
      text: ({ standing }) => standing.map(standingText).join('; '),
    },
  ];
}
