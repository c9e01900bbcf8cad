import type { ReactElement } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { peopleEn } from '../../texts/people.en';
import { peopleZh } from '../../texts/people.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Badge } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { type Column, ListPage } from '../../ui/list-page';

type Line = Schemas['AuditLineDto'];
type Words = Texts<typeof peopleZh>['audit'];

/** Who signed in, who changed an account, who took data out: for the administrator, read only. */
export function AuditPage(): ReactElement {
  const texts = useTexts({ zh: peopleZh, en: peopleEn }).audit;
  return (
    <ListPage<Line>
      name="audit"
      title={texts.title}
      hint={texts.hint}
      help="account"
      filters={[]}
      columns={columnsOf(texts)}
      rowKey={({ id }) => id}
      load={(query, signal) => answer(api.GET('/api/v1/audit', { params: { query }, signal }))}
      empty={<Empty what={texts.empty} />}
    />
  );
}

const TONES = { ok: 'good', failed: 'bad', locked: 'alarm' } as const;

function columnsOf(texts: Words): readonly Column<Line>[] {
  const who = ({ username }: Line): string => username ?? texts.nobody;
  const details = ({ detail }: Line): string =>
    Object.entries(detail)
      .map(([name, value]) => `${wordOf(texts.details, name)}: ${valueOf(value, texts)}`)
      .join('; ');
  return [
    { key: 'at', title: texts.at, render: ({ at }) => clockText(at), text: ({ at }) => clockText(at) },
    { key: 'who', title: texts.who, render: who, text: who },
    {
      key: 'action',
      title: texts.action,
      render: ({ action }) => texts.actions[action],
      text: ({ action }) => texts.actions[action],
    },
    {
      key: 'outcome',
      title: texts.outcome,
      render: ({ outcome }) => <Badge code={outcome} text={texts.outcomes[outcome]} tone={TONES[outcome]} />,
      text: ({ outcome }) => texts.outcomes[outcome],
    },
    {
      key: 'detail',
      title: texts.detail,
      render: (line) => <div className="wrap-cell">{details(line)}</div>,
      text: details,
    },
    {
      key: 'request',
      title: texts.request,
      render: ({ requestId }) => <span className="code">{requestId}</span>,
      text: ({ requestId }) => requestId ?? '',
    },
  ];
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

function valueOf(value: unknown, { whats }: Words): string {
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'string' ? wordOf(whats, value) : JSON.stringify(value);
}
