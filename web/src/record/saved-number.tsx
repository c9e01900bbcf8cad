import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PATHS } from '../paths';
import { recordEn } from '../texts/record.en';
import { recordZh } from '../texts/record.zh';
import { useTexts } from '../texts/texts';

/** The trace number that a battery has just got, large enough to be written on it. */
export function SavedNumber({ traceNo }: { readonly traceNo: string }): ReactElement {
  const texts = useTexts({ zh: recordZh, en: recordEn });
  const { message } = App.useApp();
  const copy = (): void => {
    void navigator.clipboard.writeText(traceNo).then(() => message.success(texts.copied));
  };
  return (
    <div className="saved-number">
      <span>{texts.traceNo}</span>
      <Link className="code" to={PATHS.battery(traceNo)}>
        {traceNo}
      </Link>
      {'clipboard' in navigator && (
        <Button icon={<CopyOutlined />} onClick={copy}>
          {texts.copy}
        </Button>
      )}
    </div>
  );
}
