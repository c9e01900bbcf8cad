import { Checkbox, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { isAdministrator, isManager, useMe } from '../../desk/me';
import { DayInput } from '../../record/date-inputs';
import { FormDialog } from '../../record/form-dialog';
import { filledIn, textIn, type Values } from '../../record/values';
import { peopleEn } from '../../texts/people.en';
import { peopleZh } from '../../texts/people.zh';
import { useTexts } from '../../texts/texts';
import { instantOf, today } from '../../time/shanghai';

interface KeyDialogProps {
  readonly isOpen: boolean;
  readonly onDone: (made: Schemas['CreatedKeyDto']) => void;
  readonly onClose: () => void;
}

const SCOPES = ['read', 'events:write', 'filings'] as const;

/** 新建密钥: what it is for, what it is good for, until when. It ends with the chosen day. */
export function KeyDialog({ isOpen, onDone, onClose }: KeyDialogProps): ReactElement {
  const texts = useTexts({ zh: peopleZh, en: peopleEn }).keys;
  const me = useMe();
  const isForOthers = isAdministrator(me) || isManager(me);
  const people = useAnswer(
    ['people', 'for keys'],
    (signal) => answer(api.GET('/api/v1/users', { params: { query: { limit: 1000 } }, signal })),
    { isOn: isForOthers && isOpen },
  );
  const submit = (values: Values): Promise<Schemas['CreatedKeyDto']> => {
    const day = textIn(values, 'expiresAt');
    const expiresAt = day === '' ? undefined : instantOf(dayjs(`${day}T23:59:59`));
    const body = filledIn({ ...values, expiresAt }) as unknown as Schemas['CreateKeyDto'];
    return answer(api.POST('/api/v1/keys', { body }));
  };
  return (
    <FormDialog
      name="key"
      title={texts.add}
      isOpen={isOpen}
      initial={{ scopes: ['read'], expiresAt: dayjs(today()).add(1, 'year').format('YYYY-MM-DD') }}
      submit={submit}
      onDone={onDone}
      onClose={onClose}
    >
      <Form.Item className="entry-wide" name="name" label={texts.name} extra={texts.nameHint} required>
        <Input autoComplete="off" maxLength={64} autoFocus />
      </Form.Item>
      <Form.Item className="entry-wide" name="scopes" label={texts.scopes} extra={texts.scopesHint} required>
        <Checkbox.Group options={SCOPES.map((value) => ({ value, label: texts.scopeNames[value] }))} />
      </Form.Item>
      <Form.Item name="expiresAt" label={texts.expiresAt} extra={texts.expiresHint} required>
        <DayInput mayBeLater />
      </Form.Item>
      {isForOthers && (
        <Form.Item name="userId" label={texts.owner} extra={texts.userHint}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={(people.data?.items ?? []).map(({ id, username }) => ({ value: id, label: username }))}
          />
        </Form.Item>
      )}
    </FormDialog>
  );
}
