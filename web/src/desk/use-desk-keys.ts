import type { InputRef } from 'antd';
import type { RefObject } from 'react';
import { useNavigate } from 'react-router';
import type { KeyMap } from '../scan/key-names';
import { useKeys } from '../scan/keys';
import { deskEn } from '../texts/desk.en';
import { deskZh } from '../texts/desk.zh';
import { useTexts } from '../texts/texts';
import { useMe } from './me';
import { screensOf } from './screens-of';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Keys that work on every screen: `/` to the search box, Alt and a digit to the first nine screens of this person. */
export function useDeskKeys(search: RefObject<InputRef | null>): void {
  const texts = useTexts({ zh: deskZh, en: deskEn });
  const navigate = useNavigate();
  const lines = screensOf(useMe());
  const screens = Object.fromEntries(
    DIGITS.flatMap((digit, i) => {
      const line = lines[i];
      return line === undefined
        ? []
        : [[`Alt+${digit}`, { does: texts.screens[line.name], run: () => void navigate(line.path) }]];
    }),
  );
  const keys: KeyMap = { ...screens, '/': { does: texts.toSearch, run: () => search.current?.focus() } };
  useKeys(keys);
}
