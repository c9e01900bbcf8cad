import { Menu } from 'antd';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';
import { deskEn } from '../texts/desk.en';
import { deskZh } from '../texts/desk.zh';
import { useTexts } from '../texts/texts';
import { useMe } from './me';
import { type NavLine, screensOf } from './screens-of';

const GROUPS = ['daily', 'audit', 'records', 'manage'] as const;

/** The screens of this person, in groups. */
export function Navigation({ onGo }: { readonly onGo?: () => void }): ReactElement {
  const texts = useTexts({ zh: deskZh, en: deskEn });
  const { pathname } = useLocation();
  const lines = screensOf(useMe());
  const here = lines
    .filter(({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  const item = ({ name, path }: NavLine): { key: string; label: ReactElement } => ({
    key: path,
    label: (
      <Link to={path} {...(path === here?.path && { 'aria-current': 'page' as const })}>
        {texts.screens[name]}
      </Link>
    ),
  });
  const items = GROUPS.flatMap((group) => {
    const children = lines.filter((line) => line.group === group).map(item);
    return children.length === 0 ? [] : [{ key: group, type: 'group' as const, label: texts.groups[group], children }];
  });
  return (
    <nav aria-label={texts.menu}>
      <Menu mode="inline" items={items} selectedKeys={here ? [here.path] : []} onClick={() => onGo?.()} />
    </nav>
  );
}
