import { App, Form, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { useMe } from '../../desk/me';
import { FormDialog } from '../../record/form-dialog';
import { type Values, textIn } from '../../record/values';
import { useSend } from '../../record/use-send';
import { peopleEn } from '../../texts/people.en';
import { peopleZh } from '../../texts/people.zh';
import { useTexts } from '../../texts/texts';
import { Fault } from '../../ui/faults';
import { ReasonedButton } from '../../ui/reasoned-button';

type Person = Schemas['UserDto'];

/** What can be done about somebody's account; nothing of it about one's own. */
export function PersonSteps({ person }: { readonly person: Person }): ReactElement {
  const texts = useTexts({ zh: peopleZh, en: peopleEn });
  const { message, modal } = App.useApp();
  const [isResetting, setIsResetting] = useState(false);
  const { send } = useSend<unknown>();
  const { id, username, disabled } = person;
  const reason = useMe().username === username ? texts.notSelf : undefined;
  const params = { path: { id } };
  const turn = async (): Promise<void> => {
    const call = (): Promise<unknown> =>
      answer(api.POST('/api/v1/users/{id}/status', { params, body: { disabled: !disabled } }));
    const sent = await send([id, !disabled], () =>
      call().catch((error: unknown) => {
        modal.error({ title: disabled ? texts.enable : texts.disable, content: <Fault error={error} /> });
        throw error;
      }),
    );
    if (sent !== undefined) message.success(disabled ? texts.isEnabled : texts.isDisabled);
  };
  const ask = (): void =>
    void modal.confirm({
      title: disabled ? texts.enableOf(username) : texts.disableOf(username),
      content: disabled ? texts.enableHint : texts.disableHint,
      okText: disabled ? texts.enable : texts.disable,
      onOk: turn,
    });
  return (
    <span className="badge-row">
      <ReasonedButton
        size="small"
        reason={reason}
        aria-label={texts.resetPasswordOf(username)}
        onClick={() => setIsResetting(true)}
      >
        {texts.resetPassword}
      </ReasonedButton>
      <ReasonedButton
        size="small"
        reason={reason}
        aria-label={`${disabled ? texts.enable : texts.disable} ${username}`}
        onClick={ask}
      >
        {disabled ? texts.enable : texts.disable}
      </ReasonedButton>
      <FormDialog
        name={`reset-${id}`}
        title={texts.resetPasswordOf(username)}
        hint={texts.resetHint}
        isOpen={isResetting}
        submit={(values: Values) =>
          answer(api.POST('/api/v1/users/{id}/password', { params, body: { password: textIn(values, 'password') } }))
        }
        onDone={() => {
          setIsResetting(false);
          message.success(texts.passwordReset);
        }}
        onClose={() => setIsResetting(false)}
      >
        <Form.Item className="entry-wide" name="password" label={texts.newPassword} extra={texts.passwordHint} required>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </FormDialog>
    </span>
  );
}
