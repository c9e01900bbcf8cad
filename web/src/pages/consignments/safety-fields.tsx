import { Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { useTexts } from '../../texts/texts';

/** 联合安全判定: what sender and receiver found together, and who they were. */
export function SafetyFields(): ReactElement {
  const { form: texts } = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  return (
    <fieldset className="field-group">
      <legend>{texts.safety}</legend>
      <p>{texts.safetyHint}</p>
      <div className="fields">
        <Form.Item name={['jointSafety', 'result']} label={texts.safety}>
          <Radio.Group
            optionType="button"
            options={[
              { value: 'pass', label: texts.pass },
              { value: 'fail', label: texts.fail },
            ]}
          />
        </Form.Item>
        <Form.Item name={['jointSafety', 'by', 0]} label={texts.senderJudge}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name={['jointSafety', 'by', 1]} label={texts.receiverJudge}>
          <Input autoComplete="off" placeholder={texts.receiverJudgeHint} />
        </Form.Item>
      </div>
    </fieldset>
  );
}
