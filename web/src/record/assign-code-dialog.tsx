import { Form, Input, Modal, Radio } from 'antd';
import { type ReactElement, useEffect } from 'react';
import { announce } from '../scan/announcer';
import { useScan } from '../scan/engine';
import { PRIORITY } from '../scan/scan-line';
import { recordEn } from '../texts/record.en';
import { recordZh } from '../texts/record.zh';
import { useTexts } from '../texts/texts';
import { Fault } from '../ui/faults';
import { CodeInput } from './code-input';
import { showFaults } from './show-faults';
import { type Recorded, useRecord } from './use-record';
import { textIn, type Values } from './values';

interface AssignCodeDialogProps {
  /** Number of the battery that was recorded without a code. */
  readonly traceNo: string;
  readonly isOpen: boolean;
  readonly onDone: (recorded: Recorded) => void;
  readonly onClose: () => void;
}

/** 补码: the code of a battery, found later, with what it was found by. The trace number keeps finding it. */
export function AssignCodeDialog({ traceNo, isOpen, onDone, onClose }: AssignCodeDialogProps): ReactElement {
  const texts = useTexts({ zh: recordZh, en: recordEn });
  const [form] = Form.useForm<Values>();
  const { record, error, isBusy, clear } = useRecord();
  useEffect(() => {
    if (error !== undefined) showFaults(form, error);
  }, [form, error]);
  useScan(
    ({ kind, code }) => {
      if (kind !== 'battery') return 'pass';
      form.setFieldsValue({ newCode: code });
      announce(texts.codeRead(code));
      return 'ok';
    },
    { priority: PRIORITY.dialog, isOn: isOpen },
  );
  const send = async (values: Values): Promise<void> => {
    const [newCode, found, note] = ['newCode', 'found', 'note'].map((name) => textIn(values, name).trim());
    const evidence = [found, note].filter((part) => part !== '').join('：');
    const recorded = await record({ kind: 'battery.codeAssigned', data: { batteryCode: traceNo, newCode, evidence } });
    if (recorded !== undefined) onDone(recorded);
  };
  const close = (): void => {
    clear();
    onClose();
  };
  return (
    <Modal
      title={texts.assignTitle}
      open={isOpen}
      okText={texts.assignSave}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
    >
      <p>{texts.assignHint(traceNo)}</p>
      {error !== undefined && <Fault error={error} />}
      <Form<Values>
        form={form}
        layout="vertical"
        className="entry-form"
        name="assign"
        onFinish={(values) => void send(values)}
      >
        <Form.Item className="entry-wide" name="newCode" label={texts.batteryCode} required>
          <CodeInput placeholder={texts.scanHere} />
        </Form.Item>
        <Form.Item
          className="entry-wide"
          name="found"
          label={texts.evidence}
          required
          initialValue={texts.evidences.photo}
        >
          <Radio.Group optionType="button" options={Object.values(texts.evidences)} />
        </Form.Item>
        <Form.Item className="entry-wide" name="note" label={texts.evidenceNote}>
          <Input maxLength={160} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
