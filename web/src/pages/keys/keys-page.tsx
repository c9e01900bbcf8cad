import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { useSend } from '../../record/use-send';
import { peopleEn } from '../../texts/people.en';
import { peopleZh } from '../../texts/people.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Badge } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Fault } from '../../ui/faults';
import { type Column, ListPage } from '../../ui/list-page';
import { ReasonedButton } from '../../ui/reasoned-button';
import { KeyDialog } from './key-dialog';
import { KeyShown } from './key-shown';

type Key = Schemas['KeyDto'];
type Words = Texts<typeof peopleZh>['keys'];

/** Keys by which programs of the enterprise call the interface. */
export function KeysPage(): ReactElement {
  const texts = useTexts({ zh: peopleZh, en: peopleEn }).keys;
  const [isAdding, setIsAdding] = useState(false);
  const [made, setMade] = useState<Schemas['CreatedKeyDto']>();
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
      {texts.add}
    </Button>
  );
  return (
    <>
      <ListPage<Key>
        name="keys"
        title={texts.title}
        hint={texts.hint}
        help="enterprises"
        actions={add}
        filters={[]}
        columns={columnsOf(texts)}
        rowKey={({ id }) => id}
        load={(query, signal) => answer(api.GET('/api/v1/keys', { params: { query }, signal }))}
        empty={<Empty what={texts.empty} todo={add} />}
      />
      <KeyDialog
        isOpen={isAdding}
        onDone={(created) => {
          setIsAdding(false);
          setMade(created);
        }}
        onClose={() => setIsAdding(false)}
      />
      <KeyShown made={made} onClose={() => setMade(undefined)} />
    </>
  );
}

function columnsOf(texts: Words): readonly Column<Key>[] {
  const scopesOf = ({ scopes }: Key): string => scopes.map((scope) => texts.scopeNames[scope]).join('; ');
  const plain = (key: string, title: string, text: (row: Key) => string): Column<Key> => ({
    key,
    title,
    render: text,
    text,
  });
  return [
    plain('name', texts.name, ({ name }) => name),
    plain('owner', texts.owner, ({ username }) => username),
    plain('scopes', texts.scopes, scopesOf),
    plain('createdAt', texts.createdAt, ({ createdAt }) => clockText(createdAt)),
    plain('expiresAt', texts.expiresAt, ({ expiresAt }) => clockText(expiresAt)),
    {
      key: 'state',
      title: texts.state,
      render: (key) => <Badge code={stateOf(key)} text={texts[stateOf(key)]} tone={TONES[stateOf(key)]} />,
      text: (key) => texts[stateOf(key)],
    },
    { key: 'revoke', title: texts.revoke, render: (key) => <Revoke apiKey={key} />, text: () => '' },
  ];
}

const TONES = { active: 'good', expired: 'off', revoked: 'off' } as const;

function stateOf({ revokedAt, expiresAt }: Key): keyof typeof TONES {
  if (revokedAt !== null) return 'revoked';
  return new Date(expiresAt).getTime() < Date.now() ? 'expired' : 'active';
}

function Revoke({ apiKey }: { readonly apiKey: Key }): ReactElement {
  const texts = useTexts({ zh: peopleZh, en: peopleEn }).keys;
  const { message, modal } = App.useApp();
  const { send } = useSend<unknown>();
  const { id, name } = apiKey;
  const revoke = async (): Promise<void> => {
    const sent = await send(['revoke', id], () =>
      answer(api.DELETE('/api/v1/keys/{id}', { params: { path: { id } } })).catch((error: unknown) => {
        modal.error({ title: texts.revoke, content: <Fault error={error} /> });
        throw error;
      }),
    );
    if (sent !== undefined) message.success(texts.isRevoked);
  };
  const ask = (): void =>
    void modal.confirm({ title: texts.revokeOf(name), content: texts.revokeHint, okText: texts.revoke, onOk: revoke });
  return (
    <ReasonedButton
      size="small"
      reason={stateOf(apiKey) === 'active' ? undefined : texts.notActive}
      aria-label={`${texts.revoke} ${name}`}
      onClick={ask}
    >
      {texts.revoke}
    </ReasonedButton>
  );
}
