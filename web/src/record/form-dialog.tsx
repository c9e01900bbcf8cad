import { Form, Modal } from 'antd';
import { type ReactElement, type ReactNode, useEffect } from 'react';
import { useTexts } from '../texts/texts';
import { uiEn } from '../texts/ui.en';
import { uiZh } from '../texts/ui.zh';
import { Fault } from '../ui/faults';
import { showFaults } from './show-faults';
import { useSend } from './use-send';
import type { Values } from './values';

interface FormDialogProps<T> {
  readonly name: string;
  readonly title: string;
  readonly hint?: ReactNode;
  readonly okText?: string;
  readonly isOpen: boolean;
  readonly initial?: Values;
  /** Answers what the service answers; a refusal is thrown and shown at its field, or above the form. */
  readonly submit: (values: Values, key: string) => Promise<T>;
  readonly onDone: (answer: T) => void;
  readonly onClose: () => void;
  readonly width?: number;
  readonly children: ReactNode;
}

/** A form in a dialog: sends once, shows faults under their fields with what was typed kept, closes when it is done. */
export function FormDialog<T>(props: FormDialogProps<T>): ReactElement {
  const { name, title, hint, okText, isOpen, initial, submit, onDone, onClose, width, children } = props;
  const texts = useTexts({ zh: uiZh, en: uiEn });
  const [form] = Form.useForm<Values>();
  const { send, error, isBusy, clear } = useSend<T>();
  useEffect(() => {
    if (error !== undefined) showFaults(form, error);
  }, [form, error]);
  const finish = async (values: Values): Promise<void> => {
    const sent = await send(values, (key) => submit(values, key));
    if (sent !== undefined) onDone(sent.answer);
  };
  return (
    <Modal
      title={title}
      open={isOpen}
      okText={okText ?? texts.save}
      cancelText={texts.cancel}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={() => (clear(), onClose())}
      destroyOnHidden
      mask={{ closable: false }}
      {...(width !== undefined && { width })}
    >
      {hint !== undefined && <p>{hint}</p>}
      {error !== undefined && <Fault error={error} />}
      <Form<Values>
        form={form}
        name={name}
        layout="vertical"
        className="entry-form"
        preserve={false}
        {...(initial && { initialValues: initial })}
        onFinish={(values) => void finish(values)}
      >
        {children}
      </Form>
    </Modal>
  );
}
