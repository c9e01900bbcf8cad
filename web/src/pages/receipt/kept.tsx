import { Alert, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { receiptEn } from '../../texts/receipt.en';
import { receiptZh } from '../../texts/receipt.zh';
import { useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { type Checking, checkIn } from './use-check';

/** A check of this load that was begun and not signed: brought back after a reload, offered on another day. */
export function Kept({ checking }: { readonly checking: Checking }): ReactElement | null {
  const texts = useTexts({ zh: receiptZh, en: receiptEn });
  const [isTaken, setTaken] = useState(false);
  const { draft, change, wasRestored } = checking;
  if (wasRestored) return <Alert className="gather-notice" type="info" showIcon closable title={texts.restored} />;
  const [newest] = draft.offered;
  if (newest === undefined || isTaken) return null;
  const goOn = async (): Promise<void> => {
    const check = checkIn(await draft.open(newest.id));
    if (check !== undefined) change({ do: 'all', check });
    setTaken(true);
  };
  return (
    <Alert
      className="gather-notice"
      type="info"
      showIcon
      title={texts.kept(clockText(newest.updatedAt))}
      action={
        <Button size="small" onClick={() => void goOn()}>
          {texts.goOn}
        </Button>
      }
    />
  );
}
