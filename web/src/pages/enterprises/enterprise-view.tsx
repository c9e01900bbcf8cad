import { App, Button, Descriptions } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Schemas } from '../../api/client';
import { isAdministrator, isManager, isOfficer, useMe } from '../../desk/me';
import { enterprisesEn } from '../../texts/enterprises.en';
import { enterprisesZh } from '../../texts/enterprises.zh';
import { useTexts } from '../../texts/texts';
import { Company } from '../../ui/company';
import { Screen } from '../../ui/screen';
import { useWords } from '../../ui/words';
import { EnterpriseDialog } from './enterprise-dialog';
import { PapersPanel } from './papers-panel';
import { RowsPanel } from './rows-panel';
import { StandingPanel } from './standing-panel';

type Card = Schemas['EnterpriseCardDto'];

/** An enterprise whole: registration, standing today, papers, and the ways to its records. */
export function EnterpriseView({ card, isOwn }: { readonly card: Card; readonly isOwn: boolean }): ReactElement {
  const texts = useTexts({ zh: enterprisesZh, en: enterprisesEn });
  const me = useMe();
  const { message } = App.useApp();
  const [isChanging, setIsChanging] = useState(false);
  const mayRecord = isAdministrator(me) || (isManager(me) && !isOfficer(me) && me.enterprise === card.uscc);
  return (
    <Screen
      title={card.name}
      hint={isOwn ? texts.ownHint : undefined}
      help="enterprises"
      actions={isAdministrator(me) && <Button onClick={() => setIsChanging(true)}>{texts.change}</Button>}
    >
      <Registration card={card} isOwn={isOwn} />
      <StandingPanel standing={card.standing} />
      <PapersPanel card={card} mayRecord={mayRecord} maySetStatus={isOfficer(me) || isAdministrator(me)} />
      <RowsPanel uscc={card.uscc} />
      <EnterpriseDialog
        card={card}
        isOpen={isChanging}
        onDone={() => {
          setIsChanging(false);
          message.success(texts.changed);
        }}
        onClose={() => setIsChanging(false)}
      />
    </Screen>
  );
}

function Registration({ card, isOwn }: { readonly card: Card; readonly isOwn: boolean }): ReactElement {
  const texts = useTexts({ zh: enterprisesZh, en: enterprisesEn });
  const roles = useWords('enterpriseRoles');
  const districts = useWords('districts');
  const sites = card.sites.map(({ name, address, districtCode }) =>
    [name, address, districtCode === undefined ? undefined : districts.say(districtCode)]
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
  );
  const branchOf = card.branchOf;
  return (
    <section className="panel" aria-label={texts.registration}>
      <h2>{texts.registration}</h2>
      <Descriptions
        size="small"
        column={{ xs: 1, lg: 2 }}
        items={[
          { key: 'uscc', label: texts.uscc, children: <span className="code">{card.uscc}</span> },
          { key: 'district', label: texts.district, children: districts.say(card.districtCode) },
          { key: 'roles', label: texts.roles, children: card.roles.map(roles.say).join('; ') || texts.noActivity },
          {
            key: 'branch',
            label: texts.branchOf,
            children: branchOf === null ? texts.notBranch : <Company uscc={branchOf} isLink={!isOwn} />,
          },
          {
            key: 'sites',
            label: texts.sites,
            children: sites.length === 0 ? texts.noSites : <Lines lines={sites} />,
          },
        ]}
      />
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactElement {
  return (
    <ul className="plain-list">
      {lines.map((line, i) => (
        <li key={i}>{line}</li>
      ))}
    </ul>
  );
}
