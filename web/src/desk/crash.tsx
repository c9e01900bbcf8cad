import { Alert, Button } from 'antd';
import { type ReactElement } from 'react';
import { useRouteError } from 'react-router';
import { useTexts } from '../texts/texts';
import { uiEn } from '../texts/ui.en';
import { uiZh } from '../texts/ui.zh';

/** A bug in a screen: says so, with what an administrator needs to hear, and leaves the rest of the console alone. */
export function Crash(): ReactElement {
  const texts = useTexts({ zh: uiZh, en: uiEn });
  const error = useRouteError();
  return (
    <Alert
      type="error"
      showIcon
      title={texts.unexpected}
      description={<code>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</code>}
      action={<Button onClick={() => window.location.reload()}>{texts.reload}</Button>}
    />
  );
}
