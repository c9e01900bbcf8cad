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
import { useEnterprisesKnown } from '../../ui/enterprises-known';
import { type Column, ListPage } from '../../ui/list-page';
import { useWords } from '../../ui/words';

type Paper = Schemas['ListedPaperDto'];

/** Papers over all enterprises that may be seen: those to verify, those that end soon. */
export function PapersPage(): ReactElement {
  const texts = useTexts({ zh: workbenchZh, en: workbenchEn });
  const me = useMe();
  const types = useWords('qualificationTypes');
  const enterprises = useEnterprisesKnown(isOfficer(me));
  const districts = useDistrictsWithin(me.district);
  return (
    <ListPage<Paper>
      name="papers"
      title={texts.papersTitle}
      hint={texts.papersHint}
      help="enterprises"
      filters={[
        { kind: 'text', name: 'expiring', label: texts.expiring, width: 110 },
        {
          kind: 'choice',
          name: 'verified',
          label: texts.verified,
          width: 120,
          options: [
            { value: 'true', label: texts.isVerified },
            { value: 'false', label: texts.notVerified },
          ],
        },
        { kind: 'choice', name: 'type', label: texts.type, options: types.choices, width: 260 },
        ...(isOfficer(me)
          ? ([
              { kind: 'choice', name: 'enterprise', label: texts.enterprise, options: enterprises, width: 240 },
              { kind: 'choice', name: 'district', label: texts.district, options: districts, width: 130 },
            ] as const)
          : []),
      ]}
      columns={columnsOf(texts, isOfficer(me))}
      rowKey={({ id }) => id}
      load={(query, signal) => answer(api.GET('/api/v1/qualifications', { params: { query }, signal }))}
      empty={<Empty what={texts.papersEmpty} todo={<Link to={PATHS.home}>{texts.title}</Link>} />}
    />
  );
}

function columnsOf(texts: Texts<typeof workbenchZh>, isLink: boolean): readonly Column<Paper>[] {
  const plain = (key: string, title: string, text: (row: Paper) => string, align?: 'right'): Column<Paper> => ({
    key,
    title,
    render: text,
    text,
    ...(align && { align }),
  });
  const verified = (row: Paper): string => (row.verified ? texts.isVerified : texts.notVerified);
  return [
    {
      key: 'enterprise',
      title: texts.enterprise,
      render: ({ enterprise }) =>
        isLink ? <Company {...enterprise} isLink /> : <Link to={PATHS.ownEnterprise}>{enterprise.name}</Link>,
      text: ({ enterprise }) => enterprise.name,
    },
    plain('name', texts.type, ({ name }) => name),
    plain('number', texts.number, ({ number }) => number),
    plain('issuer', texts.issuer, ({ issuer }) => issuer),
    plain('validFrom', texts.validFrom, ({ validFrom }) => validFrom),
    plain('validTo', texts.validTo, ({ validTo }) => validTo ?? texts.openEnded),
    plain('daysLeft', texts.daysLeft, ({ daysLeft }) => (daysLeft === null ? '' : String(daysLeft)), 'right'),
    {
      key: 'state',
      title: texts.state,
      render: ({ state }) => <Badge code={state} text={texts.states[state]} />,
      text: ({ state }) => texts.states[state],
    },
    {
      key: 'verified',
      title: texts.verified,
      render: (row) => <Badge code="verified" text={verified(row)} tone={row.verified ? 'good' : 'wait'} />,
      text: verified,
    },
  ];
}
