import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { type ReactElement, type RefObject, useState } from 'react';
import { useNavigate } from 'react-router';
import { PATHS } from '../paths';
import { deskEn } from '../texts/desk.en';
import { deskZh } from '../texts/desk.zh';
import { useTexts } from '../texts/texts';

/** One box for any number. Enter goes to the one thing it names, or to the list of those it may mean. */
export function SearchBox({ box }: { readonly box: RefObject<InputRef | null> }): ReactElement {
  const texts = useTexts({ zh: deskZh, en: deskEn });
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const go = (): void => {
    const q = text.normalize('NFKC').trim();
    if (q === '') return;
    setText('');
    void navigate(PATHS.search(q));
  };
  return (
    <Input
      ref={box}
      className="search-box"
      prefix={<SearchOutlined aria-hidden="true" />}
      placeholder={texts.searchBox}
      aria-label={texts.searchBox}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={go}
      autoComplete="off"
    />
  );
}
