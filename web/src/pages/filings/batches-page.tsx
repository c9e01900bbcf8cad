import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { isOfficer, useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { filingsEn } from '../../texts/filings.en';
import { filingsZh } from '../../texts/filings.zh';
import { type Texts, useTexts } from '../../texts/texts';
import { clockText } from '../../time/shanghai';
import { Company } from '../../ui/company';
import { Empty } from '../../ui/empty';
import { useEnterprisesKnown } from '../../ui/enterprises-known';
import { type Column, ListPage } from '../../ui/list-page';
import { nameOf, useProfiles } from './use-profiles';

type Batch = Schemas['FilingBatchDto'];

/** Every file that was made, with how far its answers are. */
export function FilingBatchesPage(): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const isAuthority = isOfficer(useMe());
  const { profiles, say } = useProfiles();
  const enterprises = useEnterprisesKnown(isAuthority);
  return (
    <ListPage<Batch>
      name="filing-batches"
      title={texts.batchesTitle}
      hint={texts.batchesHint}
      help="filings"
      actions={<Link to={PATHS.filings}>{texts.title}</Link>}
      filters={[
        {
          kind: 'choice',
          name: 'profile',
          label: texts.profile,
          options: profiles.map((profile) => ({ value: profile.code, label: nameOf(profile) })),
          width: 340,
        },
        ...(isAuthority
          ? ([{ kind: 'choice', name: 'enterprise', label: texts.enterprise, options: enterprises, width: 260 }] as const)
          : []),
      ]}
      columns={columnsOf(texts, say, isAuthority)}
      rowKey={({ batch }) => batch}
      load={(query, signal) => answer(api.GET('/api/v1/filings/batches', { params: { query }, signal }))}
      empty={
        <Empty
          what={texts.batchesEmpty}
          todo={!isAuthority && <Link to={PATHS.filingExport()}>{texts.makeFile}</Link>}
        />
      }
    />
  );
}

function columnsOf(
  texts: Texts<typeof filingsZh>,
  say: (code: string) => string,
  isAuthority: boolean,
): readonly Column<Batch>[] {
  const count = (key: string, title: string, of: (batch: Batch) => number): Column<Batch> => ({
    key,
    title,
    align: 'right',
    render: of,
    text: (batch) => String(of(batch)),
  });
  const whose: Column<Batch> = {
    key: 'enterprise',
    title: texts.enterprise,
    render: ({ enterprise, enterpriseName }) => <Company uscc={enterprise} name={enterpriseName} isLink />,
    text: ({ enterprise, enterpriseName }) => enterpriseName ?? enterprise,
  };
  return [
    {
      key: 'exportedAt',
      title: texts.exportedAt,
      render: ({ batch, exportedAt }) => <Link to={PATHS.filingBatch(batch)}>{clockText(exportedAt)}</Link>,
      text: ({ exportedAt }) => clockText(exportedAt),
    },
    ...(isAuthority ? [whose] : []),
    { key: 'profile', title: texts.profile, render: ({ profile }) => say(profile), text: ({ profile }) => say(profile) },
    {
      key: 'period',
      title: texts.period,
      render: ({ from, to }) => `${from} – ${to}`,
      text: ({ from, to }) => `${from} – ${to}`,
    },
    count('rows', texts.rowCount, ({ rows }) => rows),
    count('accepted', texts.accepted, ({ accepted }) => accepted),
    count('rejected', texts.rejected, ({ rejected }) => rejected),
    count('waiting', texts.waiting, ({ rows, accepted, rejected }) => rows - accepted - rejected),
    { key: 'batch', title: texts.batchNo, render: ({ batch }) => <span className="code">{batch}</span>, text: ({ batch }) => batch },
  ];
}
