import { Button, Card } from 'antd';
import { type ReactElement, useState } from 'react';
import { deskEn } from '../texts/desk.en';
import { deskZh } from '../texts/desk.zh';
import { useLanguage, useTexts } from '../texts/texts';
import { PeopleList } from './people-list';
import { SetupForm } from './setup-form';
import { SignInForm } from './sign-in-form';

interface SignInPageProps {
  readonly onDone: () => void;
}

/** E01: signing in. */
export function SignInPage({ onDone }: SignInPageProps): ReactElement {
  const texts = useTexts({ zh: deskZh, en: deskEn });
  const { language, choose } = useLanguage();
  const [username, setUsername] = useState<string>();
  const [isSetup, setIsSetup] = useState(false);
  return (
    <main className="sign-in">
      <Card>
        <h1>{texts.product}</h1>
        {isSetup ? (
          <SetupForm onDone={() => setIsSetup(false)} />
        ) : (
          <>
            <p>{texts.signInHint}</p>
            <PeopleList onChoose={setUsername} />
            <SignInForm username={username} onDone={onDone} />
          </>
        )}
        <div className="sign-in-foot">
          <Button type="link" onClick={() => setIsSetup(!isSetup)}>
            {isSetup ? texts.signIn : texts.setup}
          </Button>
          <Button type="link" onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
            {texts.language}
          </Button>
        </div>
      </Card>
    </main>
  );
}
