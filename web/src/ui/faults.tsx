import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { ApiProblem } from '../api/problem';
import { useTexts } from '../texts/texts';
import { uiEn } from '../texts/ui.en';
import { uiZh } from '../texts/ui.zh';

interface FaultProps {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
}

/** What went wrong, in the service's words, and what to do now. Faults of single fields stand at the fields. */
export function Fault({ error, retry }: FaultProps): ReactElement {
  const texts = useTexts({ zh: uiZh, en: uiEn });
  const [title, detail] = wordsOf(error, texts);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={detail}
      action={
        retry && (
          <Button size="small" onClick={retry}>
            {texts.retry}
          </Button>
        )
      }
    />
  );
}

function wordsOf(error: unknown, texts: { unreachable: string; unexpected: string }): [string, string?] {
  if (error instanceof ApiProblem) return [error.title, error.detail];
  if (error instanceof Error && error.name === 'Unreachable') return [texts.unreachable];
  return [texts.unexpected, String(error)];
}
