import { Button, Form, Input, Radio, Select } from 'antd';
import type { ReactElement } from 'react';
import { recordEn } from '../texts/record.en';
import { recordZh } from '../texts/record.zh';
import { useTexts } from '../texts/texts';
import { useWords } from '../ui/words';
import { CodeInput } from './code-input';
import { MassField } from './mass-field';
import { focusField } from './show-faults';
import type { Entry } from './use-entry';
import { filledIn, type Values, without } from './values';

/** Whether the battery is entered without a code; a matter of the form, never sent. */
const NO_CODE = 'withoutCode';

/** What is sent of a form with `BatteryFields`: the code or why there is none, never both. */
export function batteryData(values: Values): Values {
  const unused = values[NO_CODE] === true ? ['batteryCode'] : ['codeStatus', 'labelText'];
  return filledIn(without(values, [NO_CODE, 'occurredAt', ...unused]));
}

/** F8: from a code to the reason why there is none, and back. */
export function switchCode({ form, fill, values }: Entry): void {
  const isOff = values()[NO_CODE] !== true;
  fill({ [NO_CODE]: isOff });
  focusField(form, isOff ? 'codeStatus' : 'batteryCode');
}

/** What a battery is known by when its life in the ledger begins: code or reason, level, type, mass. */
export function BatteryFields({ entry }: { readonly entry: Entry }): ReactElement {
  const texts = useTexts({ zh: recordZh, en: recordEn });
  const levels = useWords('levels');
  const types = useWords('batteryTypes');
  return (
    <>
      <Form.Item name={NO_CODE} hidden>
        <Input />
      </Form.Item>
      <CodeOrReason entry={entry} />
      <Form.Item name="level" label={texts.level} required>
        <Radio.Group optionType="button" options={levels.choices} />
      </Form.Item>
      <Form.Item name="batteryType" label={texts.batteryType} required extra={texts.typeHint}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={types.choices.map(({ value, label }) => ({ value, label: `${value} ${label}` }))}
        />
      </Form.Item>
      <MassField label={texts.mass} required />
    </>
  );
}

function CodeOrReason({ entry }: { readonly entry: Entry }): ReactElement {
  const texts = useTexts({ zh: recordZh, en: recordEn });
  const statuses = useWords('codeStatuses');
  const isWithout = Form.useWatch<boolean | undefined>(NO_CODE, entry.form) === true;
  const turn = (
    <Button size="small" onClick={() => switchCode(entry)}>
      {isWithout ? texts.withCode : texts.withoutCode}
    </Button>
  );
  if (!isWithout) {
    return (
      <Form.Item className="entry-wide" name="batteryCode" label={texts.batteryCode} required extra={turn}>
        <CodeInput placeholder={texts.scanHere} />
      </Form.Item>
    );
  }
  return (
    <>
      <Form.Item name="codeStatus" label={texts.codeStatus} required extra={turn}>
        <Radio.Group optionType="button" options={statuses.choices.filter(({ value }) => value !== 'readable')} />
      </Form.Item>
      <Form.Item name="labelText" label={texts.labelText} extra={texts.labelTextHint}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </>
  );
}
