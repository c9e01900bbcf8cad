import { AutoComplete, Form } from 'antd';
import type { ReactElement } from 'react';
import { reviseEn } from '../texts/revise.en';
import { reviseZh } from '../texts/revise.zh';
import { useTexts } from '../texts/texts';

const LONGEST = 200;

/** Why an entry is changed: a usual reason, or one's own words. */
export function ReasonField(): ReactElement {
  const texts = useTexts({ zh: reviseZh, en: reviseEn });
  return (
    <Form.Item
      className="entry-wide"
      name="reason"
      label={texts.reason}
      required
      rules={[{ required: true, whitespace: true, message: texts.reasonMissing }]}
    >
      <AutoComplete
        options={texts.reasons.map((value) => ({ value }))}
        placeholder={texts.reasonHint}
        maxLength={LONGEST}
      />
    </Form.Item>
  );
}
