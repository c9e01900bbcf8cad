import { Checkbox, Form, Modal } from 'antd';
import type { ReactElement } from 'react';
import { reviseEn } from '../texts/revise.en';
import { reviseZh } from '../texts/revise.zh';
import { useTexts } from '../texts/texts';
import { EntryData } from '../ui/entry-data';
import { Fault } from '../ui/faults';
import type { ReviseDialogProps } from './correct-dialog';
import { ReasonField } from './reason-field';
import { useRecord } from './use-record';
import { textIn, type Values } from './values';

/** 作废: what is to be voided, what that means, why, and a tick that it is meant. */
export function VoidDialog({ entry, words, onDone, onClose }: ReviseDialogProps): ReactElement {
  const texts = useTexts({ zh: reviseZh, en: reviseEn });
  const [form] = Form.useForm<Values>();
  const { record, error, isBusy } = useRecord();
  const send = async (values: Values): Promise<void> => {
    const data = { index: entry.index, reason: textIn(values, 'reason').trim() };
    const recorded = await record({ kind: 'entry.voided', data });
    if (recorded !== undefined) onDone(recorded);
  };
  const isTicked = (_rule: unknown, value: unknown): Promise<void> =>
    value === true ? Promise.resolve() : Promise.reject(new Error(texts.sureMissing));
  return (
    <Modal
      open
      title={texts.voidOf(entry.title, entry.index)}
      okText={texts.submitVoid}
      cancelText={texts.cancel}
      okButtonProps={{ danger: true }}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{texts.voidMeans}</p>
      <EntryData data={entry.data} words={words} />
      <p className="screen-hint">{texts.onlyOwn}</p>
      {error !== undefined && <Fault error={error} />}
      <Form<Values>
        form={form}
        name="void"
        layout="vertical"
        className="entry-form"
        onFinish={(values) => void send(values)}
      >
        <ReasonField />
        <Form.Item className="entry-wide" name="sure" valuePropName="checked" rules={[{ validator: isTicked }]}>
          <Checkbox>{texts.sure}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
