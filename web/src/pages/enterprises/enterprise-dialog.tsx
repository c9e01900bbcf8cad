import { Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { FormDialog } from '../../record/form-dialog';
import { filledIn, type Values } from '../../record/values';
import { enterprisesEn } from '../../texts/enterprises.en';
import { enterprisesZh } from '../../texts/enterprises.zh';
import { useTexts } from '../../texts/texts';
import { useWords } from '../../ui/words';
import { SiteFields } from './site-fields';

type Card = Schemas['EnterpriseCardDto'];

interface EnterpriseDialogProps {
  /** The one to change; a new one is registered where there is none. */
  readonly card?: Card;
  readonly isOpen: boolean;
  readonly onDone: (registered: Schemas['RegisteredDto']) => void;
  readonly onClose: () => void;
}

/** 登记企业 and 变更登记. A change sends only what was changed. */
export function EnterpriseDialog({ card, isOpen, onDone, onClose }: EnterpriseDialogProps): ReactElement {
  const texts = useTexts({ zh: enterprisesZh, en: enterprisesEn });
  const roles = useWords('enterpriseRoles');
  const districts = useWords('districts');
  const isNew = card === undefined;
  const submit = (values: Values, key: string): Promise<Schemas['RegisteredDto']> => {
    const whole = filledIn({ ...values, sites: sitesOf(values) });
    if (isNew) return register(whole, key);
    const changed = changesOf(whole, card);
    if (Object.keys(changed).every((name) => name === 'reason')) return Promise.reject(unchanged(texts));
    return change(card.uscc, changed, key);
  };
  return (
    <FormDialog
      name={isNew ? 'register' : 'change'}
      title={isNew ? texts.register : texts.change}
      hint={isNew ? texts.registerHint : texts.changeHint}
      isOpen={isOpen}
      initial={isNew ? { roles: [], sites: [] } : present(card)}
      submit={submit}
      onDone={onDone}
      onClose={onClose}
      width={720}
    >
      {isNew && (
        <Form.Item name="uscc" label={texts.uscc} required>
          <Input autoComplete="off" maxLength={32} />
        </Form.Item>
      )}
      <Form.Item name="name" label={texts.name} required={isNew}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item className="entry-wide" name="roles" label={texts.roles}>
        <Select mode="multiple" optionFilterProp="label" options={roles.choices} />
      </Form.Item>
      <Form.Item name="districtCode" label={texts.district} required={isNew}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={districts.choices} />
      </Form.Item>
      <Form.Item name="branchOf" label={texts.branchOf} extra={texts.branchOfHint}>
        <Input autoComplete="off" maxLength={32} />
      </Form.Item>
      <SiteFields />
      {!isNew && (
        <Form.Item className="entry-wide" name="reason" label={texts.changeReason} required>
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

function register(values: Values, key: string): Promise<Schemas['RegisteredDto']> {
  const body = values as unknown as Schemas['EnterpriseDto'];
  return answer(api.POST('/api/v1/enterprises', { body, params: { header: { 'Idempotency-Key': key } } }));
}

function change(uscc: string, values: Values, key: string): Promise<Schemas['RegisteredDto']> {
  const body = values as unknown as Schemas['EnterpriseChangeDto'];
  const params = { path: { uscc }, header: { 'Idempotency-Key': key } };
  return answer(api.POST('/api/v1/enterprises/{uscc}', { body, params }));
}

function present({ name, roles, districtCode, sites, branchOf }: Card): Values {
  return { name, roles, districtCode, sites, branchOf: branchOf ?? undefined };
}

function changesOf(values: Values, card: Card): Values {
  const before = present(card);
  const isSame = (name: string): boolean => JSON.stringify(values[name]) === JSON.stringify(before[name]);
  return Object.fromEntries(Object.entries(values).filter(([name]) => name === 'reason' || !isSame(name)));
}

function sitesOf(values: Values): Values[] | undefined {
  return Array.isArray(values['sites']) ? values['sites'].map((site) => filledIn(site as Values)) : undefined;
}

/** Said by the form itself: there is nothing to send. */
function unchanged({ change: title, unchanged: detail }: { change: string; unchanged: string }): ApiProblem {
  return new ApiProblem(400, 'UNCHANGED', title, detail);
}
