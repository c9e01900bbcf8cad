import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { reviseEn } from '../texts/revise.en';
import { reviseZh } from '../texts/revise.zh';
import { useTexts } from '../texts/texts';

const LONGEST = 200;

/** Why an entry is changed: a usual reason by one press, or one's own words. */
export function ReasonField(): ReactElement {
  const texts = useTexts({ zh: reviseZh, en: reviseEn });
  const form = Form.useFormInstance();
  const fill = (reason: string) => (): void => {
    form.setFields([{ name: 'reason', value: reason, errors: [] }]);
  };
  return (
    <Form.Item
      className="entry-wide"
      name="reason"
      label={texts.reason}
      required
      rules={[{ required: true, whitespace: true, message: texts.reasonMissing }]}
      extra={
        <span className="reasons">
          {texts.reasons.map((reason) => (
            <Button key={reason} size="small" onClick={fill(reason)}>
              {reason}
            </Button>
          ))}
        </span>
      }
    >
      <Input placeholder={texts.reasonHint} maxLength={LONGEST} autoComplete="off" />
    </Form.Item>
  );
}
