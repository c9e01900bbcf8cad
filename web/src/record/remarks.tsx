import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useTexts } from '../texts/texts';
import { uiEn } from '../texts/ui.en';
import { uiZh } from '../texts/ui.zh';
import { Badge } from '../ui/badge';
import type { Recorded } from './use-record';

/** What was recorded, and what the service remarks about it: a warning is an answer, not a refusal. */
export function Remarks({ recorded, done }: { readonly recorded: Recorded; readonly done: string }): ReactElement {
  const texts = useTexts({ zh: uiZh, en: uiEn });
  const { remarks, warnings } = recorded;
  if (remarks.length + warnings.length === 0) return <Alert type="success" showIcon role="status" title={done} />;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={`${done} ${texts.remarksTitle}`}
      description={
        <ul className="remarks">
          {remarks.map((remark) => (
            <li key={remark.rule + remark.message}>
              <Badge code={remark.severity} text={remark.rule} /> {remark.message}
            </li>
          ))}
          {warnings.map((warning) => (
            <li key={warning.pointer + warning.code}>{warning.message}</li>
          ))}
        </ul>
      }
    />
  );
}
