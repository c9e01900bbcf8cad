import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { DayInput } from '../../record/date-inputs';
import { FormDialog } from '../../record/form-dialog';
import { Suggested } from '../../record/suggested';
import { filledIn, type Values } from '../../record/values';
import { filingsEn } from '../../texts/filings.en';
import { filingsZh } from '../../texts/filings.zh';
import { useTexts } from '../../texts/texts';
import { today } from '../../time/shanghai';

export type RowAnswer = Schemas['RowResultDto'];

/** Rows that are to get one and the same answer. */
export interface Answering {
  readonly result: 'accepted' | 'rejected';
  readonly rows: readonly number[];
}

interface AnswerDialogProps {
  readonly batch: string;
  /** Open while there is something to answer. */
  readonly answering: Answering | undefined;
  readonly onDone: (answered: Schemas['AnsweredDto']) => void;
  readonly onClose: () => void;
}

/** The platform's answer to some rows: when, why not, under which number. */
export function AnswerDialog({ batch, answering, onDone, onClose }: AnswerDialogProps): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const count = answering?.rows.length ?? 0;
  const isRejected = answering?.result === 'rejected';
  const submit = (values: Values, key: string): Promise<Schemas['AnsweredDto']> => {
    const same = { ...filledIn(values), result: answering?.result };
    const rows = (answering?.rows ?? []).map((row) => ({ row, ...same }) as unknown as RowAnswer);
    return sendAnswers(batch, rows, key);
  };
  return (
    <FormDialog
      name="answer"
      title={isRejected ? texts.answerReject(count) : texts.answerAccept(count)}
      isOpen={answering !== undefined}
      initial={{ answeredOn: today() }}
      submit={submit}
      onDone={onDone}
      onClose={onClose}
    >
      <Form.Item className="entry-wide" name="answeredOn" label={texts.answeredOn} required>
        <DayInput />
      </Form.Item>
      {isRejected ? (
        <Form.Item className="entry-wide" name="reason" label={texts.reason}>
          <Suggested options={Object.values(texts.reasons)} />
        </Form.Item>
      ) : (
        <Form.Item className="entry-wide" name="platformNo" label={texts.platformNo}>
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

export function sendAnswers(batch: string, rows: readonly RowAnswer[], key: string): Promise<Schemas['AnsweredDto']> {
  const params = { path: { batch }, header: { 'Idempotency-Key': key } };
  return answer(api.POST('/api/v1/filings/{batch}/results', { params, body: { rows: [...rows] } }));
}
