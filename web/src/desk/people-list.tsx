import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { deskEn } from '../texts/desk.en';
import { deskZh } from '../texts/desk.zh';
import { useTexts } from '../texts/texts';
import { forgetHere, peopleHere } from './people-here';

interface PeopleListProps {
  readonly onChoose: (username: string | undefined) => void;
}

/** The people who have signed in on this machine: on a shared one, changing takes a click and a password. */
export function PeopleList({ onChoose }: PeopleListProps): ReactElement | null {
  const texts = useTexts({ zh: deskZh, en: deskEn });
  const [names, setNames] = useState(peopleHere);
  if (names.length === 0) return null;
  const forget = (name: string): void => {
    forgetHere(name);
    setNames(peopleHere());
  };
  return (
    <ul className="people-list">
      {names.map((name) => (
        <li key={name}>
          <Button onClick={() => onChoose(name)}>{name}</Button>
          <Button type="text" icon={<CloseOutlined />} aria-label={texts.forget(name)} onClick={() => forget(name)} />
        </li>
      ))}
      <li>
        <Button onClick={() => onChoose(undefined)}>{texts.otherPerson}</Button>
      </li>
    </ul>
  );
}
