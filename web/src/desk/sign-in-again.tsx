import { Button, Modal } from 'antd';
import { type ReactElement, useEffect, useState } from 'react';
import { onSignedOut } from '../api/signed-out';
import { deskEn } from '../texts/desk.en';
import { deskZh } from '../texts/desk.zh';
import { useTexts } from '../texts/texts';
import { SignInForm } from './sign-in-form';

/** The sign-in has ended while somebody was at work: she signs in where she stands, and what she typed stays. */
export function SignInAgain({ username }: { readonly username: string }): ReactElement {
  const texts = useTexts({ zh: deskZh, en: deskEn });
  const [goOn, setGoOn] = useState<() => void>();
  useEffect(() => onSignedOut((signedIn) => setGoOn(() => signedIn)), []);
  const done = (name: string): void => {
    if (name !== username) {
      window.location.reload();
      return;
    }
    goOn?.();
    setGoOn(undefined);
  };
  return (
    <Modal
      open={goOn !== undefined}
      title={texts.signInAgain}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <p>{texts.signInAgainHint}</p>
      <SignInForm username={username} onDone={done} />
      <Button type="link" block onClick={() => window.location.assign('/')}>
        {texts.leave}
      </Button>
    </Modal>
  );
}
