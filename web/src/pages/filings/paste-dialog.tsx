import { Alert, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import type { Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { DayInput } from '../../record/date-inputs';
import { FormDialog } from '../../record/form-dialog';
import { textIn, type Values } from '../../record/values';
import { filingsEn } from '../../texts/filings.en';
import { filingsZh } from '../../texts/filings.zh';
import { useTexts } from '../../texts/texts';
import { today } from '../../time/shanghai';
import { type RowAnswer, sendAnswers } from './answer-dialog';
import { type KnownRow, readPasted } from './pasted';

interface PasteDialogProps {
  readonly batch: string;
  readonly rows: readonly KnownRow[];
  readonly isOpen: boolean;
  readonly onDone: (answered: Schemas['AnsweredDto']) => void;
  readonly onClose: () => void;
}

/** The platform's table of results, pasted: says what was understood before anything is filled in. */
export function PasteDialog({ batch, rows, isOpen, onDone, onClose }: PasteDialogProps): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const submit = (values: Values, key: string): Promise<Schemas['AnsweredDto']> => {
    const { results } = readPasted(textIn(values, 'pasted'), rows);
    if (results.length === 0) return Promise.reject(new ApiProblem(400, 'NOTHING', texts.pasteTitle, texts.pasteNone));
    const answeredOn = textIn(values, 'answeredOn');
    return sendAnswers(
      batch,
      results.map((one): RowAnswer => ({ ...one, answeredOn })),
      key,
    );
  };
  return (
    <FormDialog
      name="paste"
      title={texts.pasteTitle}
      hint={texts.pasteHint}
      isOpen={isOpen}
      initial={{ answeredOn: today(), pasted: '' }}
      submit={submit}
      onDone={onDone}
      onClose={onClose}
      width={640}
    >
      <Form.Item className="entry-wide" name="pasted" label={texts.pasteBox} required>
        <Input.TextArea data-no-scan autoFocus autoSize={{ minRows: 6, maxRows: 14 }} spellCheck={false} />
      </Form.Item>
      <Understood rows={rows} />
      <Form.Item name="answeredOn" label={texts.answeredOn} required>
        <DayInput />
      </Form.Item>
    </FormDialog>
  );
}

function Understood({ rows }: { readonly rows: readonly KnownRow[] }): ReactElement | null {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const pasted = Form.useWatch<string | undefined>('pasted') ?? '';
  if (pasted.trim() === '') return null;
  const { results, unread } = readPasted(pasted, rows);
  const accepted = results.filter(({ result }) => result === 'accepted').length;
  return (
    <div className="entry-wide paste-read" role="status">
      <p>{texts.pasteRead(accepted, results.length - accepted)}</p>
      {unread.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={texts.pasteUnread(unread.length)}
          description={
            <ul className="plain-list">
              {unread.slice(0, 20).map(({ line, text, fault }) => (
                <li key={line}>
                  {texts.pasteLine(line)}: {text.slice(0, 80)} · {texts.pasteFaults[fault]}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}
