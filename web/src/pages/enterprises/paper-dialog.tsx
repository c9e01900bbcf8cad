import { Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { DayInput } from '../../record/date-inputs';
import { FormDialog } from '../../record/form-dialog';
import { Suggested } from '../../record/suggested';
import { filledIn, type Values } from '../../record/values';
import { enterprisesEn } from '../../texts/enterprises.en';
import { enterprisesZh } from '../../texts/enterprises.zh';
import { useTexts } from '../../texts/texts';
import { useWords } from '../../ui/words';

interface PaperDialogProps {
  readonly card: Schemas['EnterpriseCardDto'];
  readonly isOpen: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** 登记资质: what stands on the paper. */
export function PaperDialog({ card, isOpen, onDone, onClose }: PaperDialogProps): ReactElement {
  const texts = useTexts({ zh: enterprisesZh, en: enterprisesEn });
  const types = useWords('qualificationTypes');
  const submit = (values: Values, key: string): Promise<unknown> => {
    const body = filledIn(values) as unknown as Schemas['PaperDto'];
    const params = { path: { uscc: card.uscc }, header: { 'Idempotency-Key': key } };
    return answer(api.POST('/api/v1/enterprises/{uscc}/qualifications', { params, body }));
  };
  return (
    <FormDialog
      name="paper"
      title={texts.addPaper}
      hint={texts.addPaperHint}
      isOpen={isOpen}
      initial={{ scope: [] }}
      submit={submit}
      onDone={onDone}
      onClose={onClose}
      width={680}
    >
      <Form.Item className="entry-wide" name="type" label={texts.type} required>
        <Select showSearch={{ optionFilterProp: 'label' }} options={types.choices} />
      </Form.Item>
      <Form.Item name="number" label={texts.number} required>
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <Form.Item name="issuer" label={texts.issuer} required>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="validFrom" label={texts.validFrom} required>
        <DayInput mayBeLater />
      </Form.Item>
      <Form.Item name="validTo" label={texts.validTo} extra={texts.validToHint}>
        <DayInput mayBeLater />
      </Form.Item>
      <Form.Item className="entry-wide" name="scope" label={texts.scope} extra={texts.scopeHint}>
        <Select mode="tags" options={[{ value: 'class-9', label: texts.scopeClass9 }]} />
      </Form.Item>
      <Form.Item name="site" label={texts.site} extra={texts.siteHint}>
        <Suggested options={card.sites.map(({ name }) => name)} />
      </Form.Item>
      <Form.Item name="plate" label={texts.plate} extra={texts.plateHint}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="holder" label={texts.holder} extra={texts.holderHint}>
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
