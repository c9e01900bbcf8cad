import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { MassInput } from '../../record/mass-input';
import { recordEn } from '../../texts/record.en';
import { recordZh } from '../../texts/record.zh';
import { recyclingEn } from '../../texts/recycling.en';
import { recyclingZh } from '../../texts/recycling.zh';
import { useTexts } from '../../texts/texts';

interface MassLinesProps {
  readonly name: 'outputs' | 'residues';
  readonly title: string;
  readonly add: string;
  /** Texts of each line, before its mass. */
  readonly texts: readonly { readonly name: string; readonly label: string; readonly hint?: string }[];
}

/** Lines of something with a mass, as many as there are. */
export function MassLines({ name, title, add, texts: fields }: MassLinesProps): ReactElement {
  const texts = useTexts({ zh: recyclingZh, en: recyclingEn });
  const { massUnread } = useTexts({ zh: recordZh, en: recordEn });
  const isNumber = (_rule: unknown, value: unknown): Promise<void> =>
    typeof value === 'string' ? Promise.reject(new Error(massUnread)) : Promise.resolve();
  return (
    <fieldset className="field-group">
      <legend>{title}</legend>
      <Form.List name={name}>
        {(lines, { add: addLine, remove }) => (
          <>
            {lines.map((line, i) => (
              <div key={line.key} className="mass-line">
                {fields.map((field) => (
                  <Form.Item key={field.name} name={[line.name, field.name]} label={field.label}>
                    <Input autoComplete="off" {...(field.hint !== undefined && { placeholder: field.hint })} />
                  </Form.Item>
                ))}
                <Form.Item
                  name={[line.name, 'massGrams']}
                  label={texts.mass}
                  rules={[{ validator: isNumber }]}
                  validateTrigger="onBlur"
                >
                  <MassInput />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`${title}：${texts.removeLine(i + 1)}`}
                  onClick={() => remove(line.name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => addLine()}>
              {add}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
