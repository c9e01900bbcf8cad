import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { isOfficer, useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { type Texts, useTexts } from '../../texts/texts';
import { workbenchEn } from '../../texts/workbench.en';
import { workbenchZh } from '../../texts/workbench.zh';
import { Badge } from '../../ui/badge';
import { Company } from '../../ui/company';
import { useDistrictsWithin } from '../../ui/districts';
import { Empty } from '../../ui/empty';
import { type Column, ListPage } from '../../ui/list-page';

type Lack = Schemas['ListedLackDto'];

/** Papers that must be there today and are not. */
export function LacksPage(): ReactElement {
  const texts = useTexts({ zh: workbenchZh, en: workbenchEn });
  const me = useMe();
  const districts = useDistrictsWithin(me.district);
  return (
    <ListPage<Lack>
      name="lacks"
      title={texts.lacksTitle}
      hint={texts.lacksHint}
      help="enterprises"
      filters={
        isOfficer(me)
          ? [{ kind: 'choice', name: 'district', label: texts.district, options: districts, width: 150 }]
          : []
      }
      columns={columnsOf(texts, isOfficer(me))}
      rowKey={({ enterprise, type, state }) => [enterprise.uscc, type, state].join(' ')}
      load={(query, signal) => answer(api.GET('/api/v1/qualifications/lacking', { params: { query }, signal }))}
      empty={<Empty what={texts.lacksEmpty} todo={<Link to={PATHS.papers}>{texts.papersTitle}</Link>} />}
    />
  );
}

function columnsOf(texts: Texts<typeof workbenchZh>, isLink: boolean): readonly Column<Lack>[] {
  const activities = (row: Lack): string => row.activities.map(({ name }) => name).join('; ');
  return [
    {
      key: 'enterprise',
      title: texts.enterprise,
      render: ({ enterprise }) =>
        isLink ? <Company {...enterprise} isLink /> : <Link to={PATHS.ownEnterprise}>{enterprise.name}</Link>,
      text: ({ enterprise }) => enterprise.name,
    },
    { key: 'paper', title: texts.paper, render: ({ name }) => name, text: ({ name }) => name },
    {
      key: 'state',
      title: texts.state,
      render: ({ state }) => <Badge code={state} text={texts.states[state]} />,
      text: ({ state }) => texts.states[state],
    },
    { key: 'since', title: texts.since, render: ({ since }) => since ?? '', text: ({ since }) => since ?? '' },
    { key: 'activities', title: texts.activities, render: activities, text: activities },
  ];
}
