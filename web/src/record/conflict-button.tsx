import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { ApiProblem } from '../api/problem';
import { recordEn } from '../texts/record.en';
import { recordZh } from '../texts/record.zh';
import { useTexts } from '../texts/texts';
import type { Entry } from './use-entry';

/** 申报编码冲突: shown once a code was refused as taken; asks, then sends the same again with the declaration. */
export function ConflictButton({ entry }: { readonly entry: Entry }): ReactElement | null {
  const texts = useTexts({ zh: recordZh, en: recordEn });
  const { modal } = App.useApp();
  const { error } = entry.recording;
  if (!(error instanceof ApiProblem) || error.code !== 'CODE_DUP') return null;
  const ask = (): void => {
    modal.confirm({
      title: texts.conflictTitle,
      content: texts.conflictText,
      okText: texts.conflictYes,
      cancelText: texts.cancel,
      onOk: () => entry.send({ codeConflict: true }),
    });
  };
  return (
    <Button danger onClick={ask}>
      {texts.conflict}
    </Button>
  );
}
