import { Form, Input, Modal } from 'antd';
import { type ReactElement, useEffect } from 'react';
import { DayInput, WhenInput } from '../../record/date-inputs';
import { showFaults } from '../../record/show-faults';
import { type Recorded, useRecord } from '../../record/use-record';
import { filledIn, type Values, without } from '../../record/values';
import { announce } from '../../scan/announcer';
import { useScan } from '../../scan/engine';
import { PRIORITY } from '../../scan/scan-line';
import { recordEn } from '../../texts/record.en';
import { recordZh } from '../../texts/record.zh';
import { useTexts } from '../../texts/texts';
import { vehiclesEn } from '../../texts/vehicles.en';
import { vehiclesZh } from '../../texts/vehicles.zh';
import { today } from '../../time/shanghai';
import { Fault } from '../../ui/faults';

interface CertifyDialogProps {
  readonly vin: string;
  readonly isOpen: boolean;
  readonly onDone: (recorded: Recorded) => void;
  readonly onClose: () => void;
}

/** 登记回收证明: the certificate that the commerce system has issued; its QR may be scanned for the link. */
export function CertifyDialog({ vin, isOpen, onDone, onClose }: CertifyDialogProps): ReactElement {
  const texts = useTexts({ zh: vehiclesZh, en: vehiclesEn });
  const words = useTexts({ zh: recordZh, en: recordEn });
  const [form] = Form.useForm<Values>();
  const { record, error, isBusy, clear } = useRecord();
  useEffect(() => {
    if (error !== undefined) showFaults(form, error);
  }, [form, error]);
  useScan(
    ({ kind, raw }) => {
      if (kind !== 'link') return 'pass';
      form.setFieldsValue({ verificationLink: raw.trim() });
      announce(texts.linkRead);
      return 'ok';
    },
    { priority: PRIORITY.dialog, isOn: isOpen },
  );
  const send = async (values: Values): Promise<void> => {
    const { occurredAt } = values;
    const at = typeof occurredAt === 'string' ? { occurredAt } : {};
    const data = { vin, ...filledIn(without(values, ['occurredAt'])) };
    const recorded = await record({ kind: 'vehicle.certified', ...at, data });
    if (recorded !== undefined) onDone(recorded);
  };
  const close = (): void => {
    clear();
    onClose();
  };
  return (
    <Modal
      title={texts.certifyTitle}
      open={isOpen}
      okText={words.save}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
    >
      <p>{texts.certifyHint}</p>
      {error !== undefined && <Fault error={error} />}
      <Form<Values>
        form={form}
        name="certify"
        layout="vertical"
        className="entry-form"
        initialValues={{ scrapDate: today() }}
        onFinish={(values) => void send(values)}
      >
        <Form.Item className="entry-wide" name="certificateNo" label={texts.certificateNo} required>
          <Input autoFocus maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="scrapDate" label={texts.scrapDate} required>
          <DayInput />
        </Form.Item>
        <Form.Item name="occurredAt" label={words.occurredAt}>
          <WhenInput />
        </Form.Item>
        <Form.Item
          className="entry-wide"
          name="verificationLink"
          label={texts.verificationLink}
          extra={texts.verificationLinkHint}
        >
          <Input data-scan="link" maxLength={500} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
