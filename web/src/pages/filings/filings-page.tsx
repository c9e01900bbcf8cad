import { FileExcelOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { isOfficer, useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { filingsEn } from '../../texts/filings.en';
import { filingsZh } from '../../texts/filings.zh';
import { useTexts } from '../../texts/texts';
import { Empty } from '../../ui/empty';
import { useEnterprisesKnown } from '../../ui/enterprises-known';
import type { Filter } from '../../ui/list-filters';
import { ListPage } from '../../ui/list-page';
import { useFilingColumns } from './filing-columns';
import { FilingDetail } from './filing-detail';
import { FilingTabs, tabOf } from './tabs';
import { nameOf, useProfiles } from './use-profiles';

/** E17: what is to be told, how far it has come, what it lacks. */
export function FilingsPage(): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const isAuthority = isOfficer(useMe());
  const [params] = useSearchParams();
  const { profiles } = useProfiles();
  const enterprises = useEnterprisesKnown(isAuthority);
  const tab = tabOf(params);
  const filters: readonly Filter[] = [
    {
      kind: 'choice',
      name: 'profile',
      label: texts.profile,
      options: profiles.map((profile) => ({ value: profile.code, label: nameOf(profile) })),
      width: 340,
    },
    {
      kind: 'choice',
      name: 'due',
      label: texts.due,
      options: Object.entries(texts.dues).map(([value, label]) => ({ value, label })),
      width: 130,
    },
    ...(isAuthority
      ? ([{ kind: 'choice', name: 'enterprise', label: texts.enterprise, options: enterprises, width: 260 }] as const)
      : []),
  ];
  return (
    <ListPage<Schemas['FilingDto']>
      name="filings"
      title={texts.title}
      hint={isAuthority ? texts.hintOfficer : texts.hint}
      help="filings"
      actions={<Actions isAuthority={isAuthority} profile={params.get('profile') ?? undefined} />}
      filters={filters}
      fixed={chosenBy(params)}
      columns={useFilingColumns(isAuthority)}
      rowKey={({ id }) => id}
      load={(query, signal) => answer(api.GET('/api/v1/filings', { params: { query }, signal }))}
      above={<FilingTabs current={tab} />}
      expanded={(filing) => <FilingDetail filing={filing} />}
      empty={
        <Empty what={texts.empty[tab]} todo={tab !== 'all' && <Link to={PATHS.filings}>{texts.tabs.all}</Link>} />
      }
    />
  );
}

/** What the tab and links from elsewhere ask for, beside the filters. */
function chosenBy(params: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ['state', 'lacking', 'batch', 'enterprise'].flatMap((name) => {
      const value = params.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );
}

function Actions({
  isAuthority,
  profile,
}: {
  readonly isAuthority: boolean;
  readonly profile: string | undefined;
}): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  return (
    <>
      {!isAuthority && (
        <Link to={PATHS.filingExport(profile)}>
          <Button type="primary" icon={<FileExcelOutlined />} tabIndex={-1}>
            {texts.makeFile}
          </Button>
        </Link>
      )}
      <Link to={PATHS.filingBatches}>
        <Button tabIndex={-1}>{texts.toBatches}</Button>
      </Link>
    </>
  );
}
