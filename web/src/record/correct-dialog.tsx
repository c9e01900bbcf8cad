import { Alert, Form, Modal } from 'antd';
import { type ReactElement, useEffect, useState } from 'react';
import { ApiProblem } from '../api/problem';
import { reviseEn } from '../texts/revise.en';
import { reviseZh } from '../texts/revise.zh';
import { useTexts } from '../texts/texts';
import type { EntryWords } from '../ui/entry-words';
import { Fault } from '../ui/faults';
import { CorrectField } from './correct-field';
import { changesOf, correctableFields, type Revisable } from './correctable';
import { ReasonField } from './reason-field';
import { showFaults, unplacedFaults } from './show-faults';
import { type Recorded, useRecord } from './use-record';
import { only, textIn, type Values } from './values';

export interface ReviseDialogProps {
  readonly entry: Revisable;
  readonly words: EntryWords;
  readonly onDone: (recorded: Recorded) => void;
  readonly onClose: () => void;
}

/** 更正: the entry's fields with what they say now; only what is changed is sent, with a reason. */
export function CorrectDialog({ entry, words, onDone, onClose }: ReviseDialogProps): ReactElement {
  const texts = useTexts({ zh: reviseZh, en: reviseEn });
  const [form] = Form.useForm<Values>();
  const { record, error, isBusy } = useRecord();
  const [isUntouched, setUntouched] = useState(false);
  useEffect(() => {
    if (error !== undefined) showFaults(form, error);
  }, [form, error]);
  const fields = correctableFields(entry);
  const before = only(entry.data, fields);
  const fixed = Object.keys(entry.data).filter((name) => !fields.includes(name));
  const send = async (values: Values): Promise<void> => {
    const changes = changesOf(before, (values['changes'] ?? {}) as Values);
    setUntouched(Object.keys(changes).length === 0);
    if (Object.keys(changes).length === 0) return;
    const data = { index: entry.index, reason: textIn(values, 'reason').trim(), changes };
    const recorded = await record({ kind: 'entry.corrected', data });
    if (recorded !== undefined) onDone(recorded);
  };
  return (
    <Modal
      open
      title={texts.correctOf(entry.title, entry.index)}
      okText={texts.submit}
      cancelText={texts.cancel}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={760}
      mask={{ closable: false }}
    >
      <p>{texts.correctMeans}</p>
      <p className="screen-hint">{texts.onlyOwn}</p>
      {isWhole(error) && <Fault error={error} />}
      {unplacedFaults(form, error).map(({ pointer, detail }) => (
        <Alert key={pointer} type="error" showIcon title={detail} />
      ))}
      {isUntouched && <Alert type="warning" showIcon role="alert" title={texts.nothingChanged} />}
      <Form<Values>
        form={form}
        name="correct"
        layout="vertical"
        className="entry-form"
        initialValues={{ changes: before }}
        onFinish={(values) => void send(values)}
      >
        {fields.map((name) => (
          <CorrectField key={name} name={name} before={before[name]} words={words} />
        ))}
        <ReasonField />
      </Form>
      {fixed.length > 0 && <p className="screen-hint">{texts.fixedNote(fixed.map(words.label).join('、'))}</p>}
    </Modal>
  );
}

/** Faults of fields stand at the fields. */
function isWhole(error: unknown): boolean {
  return error !== undefined && !(error instanceof ApiProblem && error.errors.length > 0);
}
