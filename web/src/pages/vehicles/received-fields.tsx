import { Collapse, Form, Input, InputNumber, Radio } from 'antd';
import { type ReactElement, useState } from 'react';
import { CodeInput } from '../../record/code-input';
import { DayInput, WhenInput } from '../../record/date-inputs';
import { Suggested } from '../../record/suggested';
import type { Entry } from '../../record/use-entry';
import { recordEn } from '../../texts/record.en';
import { recordZh } from '../../texts/record.zh';
import { useTexts } from '../../texts/texts';
import { vehiclesEn } from '../../texts/vehicles.en';
import { vehiclesZh } from '../../texts/vehicles.zh';
import { useWords } from '../../ui/words';
import { OPTIONAL_FIELDS, OptionalFields } from './optional-fields';

/** Fields of E04 in the order of the paper; four of them are needed at the gate. */
export function ReceivedFields({ entry }: { readonly entry: Entry }): ReactElement {
  const texts = useTexts({ zh: vehiclesZh, en: vehiclesEn });
  const words = useTexts({ zh: recordZh, en: recordEn });
  const presences = useWords('batteryPresences');
  const presence = Form.useWatch<string | undefined>('batteryPresence', entry.form);
  const isSwap = Form.useWatch<boolean | undefined>('isSwapModel', entry.form);
  const isLacking = presence === 'missing' || presence === 'partial';
  return (
    <>
      <Form.Item className="entry-wide" name="vin" label={texts.vin} required>
        <CodeInput placeholder={words.scanHere} />
      </Form.Item>
      <Form.Item name="receivedOn" label={texts.receivedOn} required>
        <DayInput />
      </Form.Item>
      <Form.Item name="occurredAt" label={words.occurredAt}>
        <WhenInput />
      </Form.Item>
      <More entry={entry} />
      <Form.Item name="isSwapModel" label={texts.isSwapModel} required>
        <Radio.Group
          options={[
            { value: true, label: texts.yes },
            { value: false, label: texts.no },
          ]}
        />
      </Form.Item>
      <Form.Item
        className="entry-wide"
        name="batteryPresence"
        label={texts.presence}
        required
        extra={texts.presenceHint}
      >
        <Radio.Group
          optionType="button"
          options={presences.choices.map(({ value, label }, i) => ({ value, label: `${String(i + 1)} ${label}` }))}
        />
      </Form.Item>
      {(isSwap === true || presence === 'swap') && (
        <Form.Item name="swapEvidence" label={texts.swapEvidence} extra={texts.swapEvidenceHint}>
          <Input maxLength={500} autoComplete="off" />
        </Form.Item>
      )}
      {isLacking && (
        <>
          <Form.Item name="missingReason" label={texts.missingReason} required>
            <Suggested options={texts.missingReasons} />
          </Form.Item>
          <Form.Item name="ownerStatement" label={texts.ownerStatement} extra={texts.ownerStatementHint}>
            <Input maxLength={500} autoComplete="off" />
          </Form.Item>
        </>
      )}
      <Form.Item name="expectedPacks" label={texts.expectedPacks}>
        <InputNumber min={0} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="foundPacks" label={texts.foundPacks}>
        <InputNumber min={0} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    </>
  );
}

/** The rest of the certificate, folded away until it is wanted or something in it is wrong. */
function More({ entry }: { readonly entry: Entry }): ReactElement {
  const texts = useTexts({ zh: vehiclesZh, en: vehiclesEn });
  const [isOpen, setIsOpen] = useState(false);
  const hasFault = entry.form
    .getFieldsError(OPTIONAL_FIELDS.map(({ name }) => [name]))
    .some(({ errors }) => errors.length > 0);
  return (
    <Collapse
      className="entry-wide entry-more"
      size="small"
      activeKey={isOpen || hasFault ? ['more'] : []}
      onChange={(keys) => setIsOpen(keys.length > 0)}
      items={[{ key: 'more', label: texts.more, children: <OptionalFields />, forceRender: true }]}
    />
  );
}
