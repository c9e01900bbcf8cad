import { Button, Descriptions, Radio } from 'antd';
import { type ReactElement, useState } from 'react';
import { forgetHere, peopleHere } from '../../desk/people-here';
import { useMe } from '../../desk/me';
import { SettingsForm } from '../../scan/settings-form';
import { deskEn } from '../../texts/desk.en';
import { deskZh } from '../../texts/desk.zh';
import { peopleEn } from '../../texts/people.en';
import { peopleZh } from '../../texts/people.zh';
import { type Language, LANGUAGES, useLanguage, useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Screen } from '../../ui/screen';
import { PasswordForm } from './password-form';

/** One's own account, and what this machine keeps. */
export function AccountPage(): ReactElement {
  const texts = useTexts({ zh: peopleZh, en: peopleEn }).account;
  const { language, choose } = useLanguage();
  return (
    <Screen title={texts.title} hint={texts.hint} help="account">
      <OwnData />
      <section className="panel narrow-panel" aria-label={texts.password}>
        <h2>{texts.password}</h2>
        <PasswordForm />
      </section>
      <section className="panel" aria-label={texts.language}>
        <h2>{texts.language}</h2>
        <Radio.Group
          aria-label={texts.language}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: texts.languages[value] }))}
          onChange={({ target }) => choose(target.value as Language)}
        />
      </section>
      <section className="panel narrow-panel" aria-label={texts.scanner}>
        <h2>{texts.scanner}</h2>
        <SettingsForm />
      </section>
      <PeopleHere />
    </Screen>
  );
}

function OwnData(): ReactElement {
  const texts = useTexts({ zh: peopleZh, en: peopleEn });
  const desk = useTexts({ zh: deskZh, en: deskEn });
  const { username, roles, enterpriseName, enterprise, districtName, expiresAt, lastLogin } = useMe();
  const last =
    lastLogin === null
      ? texts.account.neverBefore
      : [
          lastLogin.address === null
            ? clockText(lastLogin.at)
            : texts.account.lastLoginFrom(clockText(lastLogin.at), lastLogin.address),
          ...(lastLogin.failedSince > 0 ? [texts.account.failedSince(lastLogin.failedSince)] : []),
        ].join('; ');
  return (
    <section className="panel" aria-label={texts.account.data}>
      <h2>{texts.account.data}</h2>
      <Descriptions
        size="small"
        column={{ xs: 1, lg: 2 }}
        items={[
          { key: 'username', label: texts.username, children: username },
          { key: 'roles', label: texts.roles, children: roles.map((role) => desk.roles[role]).join('; ') },
          ...(enterprise === null
            ? []
            : [{ key: 'enterprise', label: texts.enterprise, children: enterpriseName ?? enterprise }]),
          ...(districtName === null ? [] : [{ key: 'district', label: texts.district, children: districtName }]),
          { key: 'last', label: texts.account.lastLogin, children: last },
          ...(expiresAt === null
            ? []
            : [{ key: 'expires', label: texts.account.expires, children: clockText(expiresAt) }]),
        ]}
      />
    </section>
  );
}

/** Names that this machine offers when persons change. */
function PeopleHere(): ReactElement {
  const texts = useTexts({ zh: peopleZh, en: peopleEn }).account;
  const desk = useTexts({ zh: deskZh, en: deskEn });
  const [names, setNames] = useState(peopleHere);
  const forget = (name: string): void => {
    forgetHere(name);
    setNames(peopleHere());
  };
  return (
    <section className="panel" aria-label={texts.people}>
      <h2>{texts.people}</h2>
      <p className="screen-hint">{names.length === 0 ? texts.peopleEmpty : texts.peopleHint}</p>
      <ul className="running-list">
        {names.map((name) => (
          <li key={name}>
            {name}
            <Button size="small" aria-label={desk.forget(name)} onClick={() => forget(name)}>
              {texts.forget}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
