import { Button, Form, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { answer, api } from '../api/client';
import { deskEn } from '../texts/desk.en';
import { deskZh } from '../texts/desk.zh';
import { useTexts } from '../texts/texts';
import { Fault } from '../ui/faults';
import { cameHere } from './people-here';

interface SignInFormProps {
  /** Filled in already; then only the password is asked. */
  readonly username?: string | undefined;
  readonly onDone: (username: string) => void;
}

interface Values {
  readonly username: string;
  readonly password: string;
}

export function SignInForm({ username, onDone }: SignInFormProps): ReactElement {
  const texts = useTexts({ zh: deskZh, en: deskEn });
  const [error, setError] = useState<unknown>();
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (body: Values): Promise<void> => {
    setIsBusy(true);
    try {
      await answer(api.POST('/api/v1/auth/login', { body }));
      cameHere(body.username);
      onDone(body.username);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Form<Values>
      key={username}
      layout="vertical"
      requiredMark={false}
      {...(username !== undefined && { initialValues: { username } })}
      onFinish={(values) => void submit(values)}
    >
      <Form.Item name="username" label={texts.username} rules={[{ required: true, message: texts.usernameMissing }]}>
        <Input autoComplete="username" autoFocus={username === undefined} />
      </Form.Item>
      <Form.Item name="password" label={texts.password} rules={[{ required: true, message: texts.passwordMissing }]}>
        <Input.Password autoComplete="current-password" autoFocus={username !== undefined} />
      </Form.Item>
      {error !== undefined && <Fault error={error} />}
      <Button type="primary" htmlType="submit" block size="large" loading={isBusy} className="sign-in-button">
        {texts.signIn}
      </Button>
    </Form>
  );
}
