import { Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { isAdministrator, useMe } from '../../desk/me';
import { FormDialog } from '../../record/form-dialog';
import { filledIn, type Values } from '../../record/values';
import { deskEn } from '../../texts/desk.en';
import { deskZh } from '../../texts/desk.zh';
import { peopleEn } from '../../texts/people.en';
import { peopleZh } from '../../texts/people.zh';
import { useTexts } from '../../texts/texts';
import { useEnterprisesKnown } from '../../ui/enterprises-known';
import { useWords } from '../../ui/words';

interface PersonDialogProps {
  readonly isOpen: boolean;
  readonly onDone: (made: Schemas['CreatedUserDto']) => void;
  readonly onClose: () => void;
}

const MANAGED = ['clerk', 'manager'] as const;
const ALL = ['clerk', 'manager', 'officer', 'administrator'] as const;

/** A new account: a manager's for its own enterprise, the administrator's for an enterprise or a district. */
export function PersonDialog({ isOpen, onDone, onClose }: PersonDialogProps): ReactElement {
  const texts = useTexts({ zh: peopleZh, en: peopleEn });
  const desk = useTexts({ zh: deskZh, en: deskEn });
  const isForAll = isAdministrator(useMe());
  const submit = (values: Values): Promise<Schemas['CreatedUserDto']> =>
    answer(api.POST('/api/v1/users', { body: filledIn(values) as unknown as Schemas['CreateUserDto'] }));
  return (
    <FormDialog
      name="person"
      title={texts.add}
      hint={texts.addHint}
      isOpen={isOpen}
      initial={{ roles: ['clerk'] }}
      submit={submit}
      onDone={onDone}
      onClose={onClose}
    >
      <Form.Item className="entry-wide" name="username" label={texts.username} extra={texts.usernameHint} required>
        <Input autoComplete="off" maxLength={64} autoFocus />
      </Form.Item>
      <Form.Item className="entry-wide" name="password" label={texts.password} extra={texts.passwordHint} required>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item className="entry-wide" name="roles" label={texts.roles} extra={texts.rolesHint} required>
        <Select
          mode="multiple"
          options={(isForAll ? ALL : MANAGED).map((role) => ({ value: role, label: desk.roles[role] }))}
        />
      </Form.Item>
      {isForAll && <Whose />}
    </FormDialog>
  );
}

/** The enterprise or the district, by what the chosen roles are about. */
function Whose(): ReactElement {
  const texts = useTexts({ zh: peopleZh, en: peopleEn });
  const roles = Form.useWatch<string[] | undefined>('roles') ?? [];
  const enterprises = useEnterprisesKnown();
  const districts = useWords('districts');
  return (
    <>
      {roles.some((role) => role === 'clerk' || role === 'manager') && (
        <Form.Item className="entry-wide" name="enterprise" label={texts.enterprise} required>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={enterprises.map(({ value, label }) => ({ value, label: `${label} ${value}` }))}
          />
        </Form.Item>
      )}
      {roles.includes('officer') && (
        <Form.Item className="entry-wide" name="district" label={texts.district} extra={texts.districtHint}>
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={districts.choices} />
        </Form.Item>
      )}
    </>
  );
}
