import { BarcodeOutlined, MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, type InputRef } from 'antd';
import { lazy, type ReactElement, Suspense, useRef, useState } from 'react';
import { Link, Outlet } from 'react-router';
import { PATHS } from '../paths';
import { Announcer } from '../scan/announcer';
import { ScanDesk } from '../scan/desk';
import { openDesk } from '../scan/desk-state';
import { KeyHelp } from '../scan/keys';
import { deskEn } from '../texts/desk.en';
import { deskZh } from '../texts/desk.zh';
import { useTexts } from '../texts/texts';
import { useMe } from './me';
import { Navigation } from './navigation';
import { PersonMenu } from './person-menu';
import { SearchBox } from './search-box';
import { SignInAgain } from './sign-in-again';
import { useDeskKeys } from './use-desk-keys';

/** Brings the arithmetic of proofs, which no screen has to wait for. */
const LogWatch = lazy(async () => ({ default: (await import('../proof/log-watch')).LogWatch }));

/** The frame around every screen of somebody who has signed in. */
export function Shell(): ReactElement {
  const texts = useTexts({ zh: deskZh, en: deskEn });
  const me = useMe();
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const search = useRef<InputRef>(null);
  useDeskKeys(search);
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {texts.skip}
      </a>
      <header className="shell-head">
        <Button
          className="menu-button"
          type="text"
          icon={<MenuOutlined />}
          aria-label={texts.menu}
          onClick={() => setIsMenuOpen(true)}
        />
        <Link to={PATHS.home} className="product">
          {texts.product}
        </Link>
        <span className="shell-org">{me.enterpriseName ?? me.districtName}</span>
        <SearchBox box={search} />
        <Button icon={<BarcodeOutlined />} aria-label={texts.scan} title={texts.scan} onClick={openDesk} />
        <PersonMenu />
      </header>
      <aside className="shell-side">
        <Navigation />
      </aside>
      <Drawer open={isMenuOpen} placement="left" title={texts.menu} onClose={() => setIsMenuOpen(false)} size={260}>
        <Navigation onGo={() => setIsMenuOpen(false)} />
      </Drawer>
      <main id="main" className="shell-main" tabIndex={-1}>
        <Suspense fallback={null}>
          <LogWatch />
        </Suspense>
        <Outlet />
      </main>
      <ScanDesk />
      <KeyHelp />
      <Announcer />
      <SignInAgain username={me.username} />
    </div>
  );
}
