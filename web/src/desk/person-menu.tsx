import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Modal } from 'antd';
import { type ReactElement, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { PATHS } from '../paths';
import { deskEn } from '../texts/desk.en';
import { deskZh } from '../texts/desk.zh';
import { useLanguage, useTexts } from '../texts/texts';
import { clockText } from '../time/shanghai';
import { useMe } from './me';
import { PeopleList } from './people-list';
import { SignInForm } from './sign-in-form';

/** Who sits here; change of person on a shared machine, own account, language, signing out. */
export function PersonMenu(): ReactElement {
  const texts = useTexts({ zh: deskZh, en: deskEn });
  const { language, choose } = useLanguage();
  const me = useMe();
  const navigate = useNavigate();
  const [isChanging, setIsChanging] = useState(false);
  const [next, setNext] = useState<string>();
  const leave = async (): Promise<void> => {
    await api.POST('/api/v1/auth/logout');
    window.location.assign('/');
  };
  const items = [
    { key: 'change', label: texts.changePerson, onClick: () => setIsChanging(true) },
    { key: 'account', label: texts.account, onClick: () => void navigate(PATHS.account) },
    { key: 'language', label: texts.language, onClick: () => choose(language === 'zh' ? 'en' : 'zh') },
    { key: 'leave', label: texts.signOut, onClick: () => void leave() },
  ];
  const roles = me.roles.map((role) => texts.roles[role]).join(language === 'zh' ? '、' : ', ');
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" className="person-button" aria-haspopup="menu" aria-label={me.username}>
          <UserOutlined aria-hidden="true" /> <span className="person-name">{me.username}</span>{' '}
          <DownOutlined aria-hidden="true" />
        </Button>
      </Dropdown>
      <Modal
        open={isChanging}
        title={texts.changePerson}
        footer={null}
        onCancel={() => setIsChanging(false)}
        destroyOnHidden
      >
        <p>
          {me.enterpriseName ?? me.districtName} · {roles} ·{' '}
          {me.lastLogin == null ? texts.firstLogin : texts.lastLogin(clockText(me.lastLogin.at))}
        </p>
        <p>{texts.changePersonHint}</p>
        <PeopleList onChoose={setNext} />
        <SignInForm username={next} onDone={() => window.location.assign('/')} />
      </Modal>
    </>
  );
}
