import { App, Button, Form, Input } from 'antd';
import { type ReactElement, useEffect } from 'react';
import { answer, api } from '../../api/client';
import { showFaults } from '../../record/show-faults';
import { useSend } from '../../record/use-send';
import { textIn, type Values } from '../../record/values';
import { peopleEn } from '../../texts/people.en';
import { peopleZh } from '../../texts/people.zh';
import { useTexts } from '../../texts/texts';
import { Fault } from '../../ui/faults';

/** Changes one's own password; asks the new one twice because nobody can read it. */
export function PasswordForm(): ReactElement {
  const { account: texts } = useTexts({ zh: peopleZh, en: peopleEn });
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { send, error, isBusy } = useSend<unknown>();
  useEffect(() => {
    if (error !== undefined) showFaults(form, error);
  }, [form, error]);
  const change = async (values: Values): Promise<void> => {
    const body = { oldPassword: textIn(values, 'oldPassword'), newPassword: textIn(values, 'newPassword') };
    if ((await send('password', () => answer(api.POST('/api/v1/auth/password', { body })))) === undefined) return;
    form.resetFields();
    message.success(texts.changed);
  };
  const rules = [{ required: true, message: texts.missing }];
  return (
    <Form<Values>
      form={form}
      name="password"
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => void change(values)}
    >
      <p>{texts.passwordHint}</p>
      {error !== undefined && <Fault error={error} />}
      <Form.Item name="oldPassword" label={texts.oldPassword} rules={rules}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="newPassword" label={texts.newPassword} extra={texts.rule} rules={rules}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="newAgain"
        label={texts.newAgain}
        dependencies={['newPassword']}
        rules={[
          ...rules,
          ({ getFieldValue }) => ({
            validator: (_rule, value: unknown) =>
              value === undefined || value === '' || value === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error(texts.notSame)),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {texts.change}
      </Button>
    </Form>
  );
}
