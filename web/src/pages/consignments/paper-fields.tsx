import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { DayInput } from '../../record/date-inputs';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { useTexts } from '../../texts/texts';

/** What the paper has besides: licences, check of the carrier, numbers of other papers. */
export function PaperFields(): ReactElement {
  const { form: texts } = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const lines = [
    ['driverLicence', texts.driver],
    ['escortLicence', texts.escort],
    ['waybillNo', texts.waybill],
    ['contractNo', texts.contract],
  ] as const;
  return (
    <fieldset className="field-group">
      <legend>{texts.papers}</legend>
      <div className="fields">
        {lines.map(([name, label]) => (
          <Form.Item key={name} name={name} label={label}>
            <Input autoComplete="off" />
          </Form.Item>
        ))}
        <Form.Item name={['carrierCheck', 'on']} label={`${texts.carrierCheck}：${texts.checkOn}`}>
          <DayInput />
        </Form.Item>
        <Form.Item name={['carrierCheck', 'by']} label={`${texts.carrierCheck}：${texts.checkBy}`}>
          <Input autoComplete="off" />
        </Form.Item>
      </div>
    </fieldset>
  );
}
