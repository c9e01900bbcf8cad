import { App, Button, Form, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { answer, api } from '../api/client';
import { deskEn } from '../texts/desk.en';
import { deskZh } from '../texts/desk.zh';
import { useTexts } from '../texts/texts';
import { Fault } from '../ui/faults';

interface Values {
  readonly code: string;
  readonly username: string;
  readonly password: string;
}

/** The first administrator of an empty installation, by the code that its window shows. */
export function SetupForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const texts = useTexts({ zh: deskZh, en: deskEn });
  const { message } = App.useApp();
  const [error, setError] = useState<unknown>();
  const submit = async (body: Values): Promise<void> => {
    try {
      await answer(api.POST('/api/v1/auth/setup', { body }));
      message.success(texts.setupDone);
      onDone();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Form<Values> layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
      <p>{texts.setupHint}</p>
      <Form.Item name="code" label={texts.setupCode} rules={[{ required: true }]}>
        <Input autoComplete="one-time-code" autoFocus />
      </Form.Item>
      <Form.Item name="username" label={texts.username} rules={[{ required: true, message: texts.usernameMissing }]}>
        <Input autoComplete="username" />
      </Form.Item>
      <Form.Item name="password" label={texts.password} rules={[{ required: true, message: texts.passwordMissing }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {error !== undefined && <Fault error={error} />}
      <Button type="primary" htmlType="submit" block size="large">
        {texts.setup}
      </Button>
    </Form>
  );
}
