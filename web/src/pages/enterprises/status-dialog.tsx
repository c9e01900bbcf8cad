import { Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { DayInput } from '../../record/date-inputs';
import { FormDialog } from '../../record/form-dialog';
import { filledIn, type Values } from '../../record/values';
import { enterprisesEn } from '../../texts/enterprises.en';
import { enterprisesZh } from '../../texts/enterprises.zh';
import { useTexts } from '../../texts/texts';
import { today } from '../../time/shanghai';

interface StatusDialogProps {
  readonly uscc: string;
  /** Open while there is one. */
  readonly paper: Schemas['QualificationDto'] | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** 核验、暂停、撤销、恢复: what each means, from which day, and why. Those not possible now say why not. */
export function StatusDialog({ uscc, paper, onDone, onClose }: StatusDialogProps): ReactElement {
  const texts = useTexts({ zh: enterprisesZh, en: enterprisesEn });
  const submit = (values: Values, key: string): Promise<unknown> => {
    const body = filledIn(values) as unknown as Schemas['PaperStatusDto'];
    const params = { path: { uscc, id: paper?.id ?? '' }, header: { 'Idempotency-Key': key } };
    return answer(api.POST('/api/v1/enterprises/{uscc}/qualifications/{id}/status', { params, body }));
  };
  const first = paper?.steps.find(({ reason }) => reason === null)?.status;
  return (
    <FormDialog
      key={paper?.id}
      name="paper-status"
      title={texts.setStatusOf(paper === undefined ? '' : `${paper.name} ${paper.number}`)}
      isOpen={paper !== undefined}
      initial={{ status: first, from: today() }}
      submit={submit}
      onDone={onDone}
      onClose={onClose}
      width={640}
    >
      <Form.Item className="entry-wide" name="status" label={texts.status} required>
        <Radio.Group className="choice-list">
          {paper?.steps.map(({ status, reason }) => (
            <Radio key={status} value={status} disabled={reason !== null}>
              <strong>{texts.statuses[status]}</strong>
              <span className="choice-hint">{reason ?? texts.statusMeans[status]}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item name="from" label={texts.from} required>
        <DayInput mayBeLater />
      </Form.Item>
      <Form.Item className="entry-wide" name="reason" label={texts.reason} extra={texts.reasonHint} required>
        <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </FormDialog>
  );
}
