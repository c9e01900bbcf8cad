import { Form } from 'antd';
import type { ReactElement } from 'react';
import { recordEn } from '../texts/record.en';
import { recordZh } from '../texts/record.zh';
import { useTexts } from '../texts/texts';
import { MassInput } from './mass-input';

interface MassFieldProps {
  readonly name?: string;
  readonly label: string;
  readonly required?: boolean;
}

/** A mass in kilograms; what is no number is said at once, because the service is sent grams. */
export function MassField({ name = 'massGrams', label, required = false }: MassFieldProps): ReactElement {
  const texts = useTexts({ zh: recordZh, en: recordEn });
  const isNumber = (_rule: unknown, value: unknown): Promise<void> =>
    typeof value === 'string' ? Promise.reject(new Error(texts.massUnread)) : Promise.resolve();
  return (
    <Form.Item name={name} label={label} required={required} rules={[{ validator: isNumber }]} validateTrigger="onBlur">
      <MassInput />
    </Form.Item>
  );
}
