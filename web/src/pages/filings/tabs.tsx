import { Tabs } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { filingsEn } from '../../texts/filings.en';
import { filingsZh } from '../../texts/filings.zh';
import { useTexts } from '../../texts/texts';

export type TabName = keyof (typeof filingsZh)['tabs'];

type Query = Partial<Record<'state' | 'lacking', string>>;

/** What each tab asks for, in the service's own query parameters. */
const TAB_QUERIES: Readonly<Record<TabName, Query>> = {
  open: { state: 'open' },
  lacking: { lacking: 'true' },
  exported: { state: 'exported' },
  rejected: { state: 'rejected' },
  met: { state: 'met' },
  lapsed: { state: 'lapsed' },
  all: {},
};

const TAB_NAMES = Object.keys(TAB_QUERIES) as TabName[];

/** The tab that an address stands for. Other filters narrow within it. */
export function tabOf(params: URLSearchParams): TabName {
  const fits = (name: TabName): boolean =>
    name !== 'all' && Object.entries(TAB_QUERIES[name]).every(([key, value]) => params.get(key) === value);
  return TAB_NAMES.find(fits) ?? 'all';
}

/** The states a filing can be in, each with how many there are now. */
export function FilingTabs({ current }: { readonly current: TabName }): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const [params, setParams] = useSearchParams();
  const enterprise = params.get('enterprise') ?? undefined;
  const counts = useAnswer(['filings', 'counts', enterprise], async (signal) =>
    Object.fromEntries(
      await Promise.all(
        TAB_NAMES.map(async (name): Promise<[string, number]> => {
          const query = { ...TAB_QUERIES[name], ...(enterprise !== undefined && { enterprise }) };
          return [name, await countOf(query, signal)];
        }),
      ),
    ),
  ).data;
  const go = (name: TabName): void => {
    const next = new URLSearchParams(params);
    for (const key of ['state', 'lacking', 'next']) next.delete(key);
    for (const [key, value] of Object.entries(TAB_QUERIES[name])) next.set(key, value);
    setParams(next);
  };
  return (
    <Tabs
      aria-label={texts.tabsLabel}
      activeKey={current}
      onChange={(name) => go(name as TabName)}
      items={TAB_NAMES.map((key) => ({
        key,
        label: counts === undefined ? texts.tabs[key] : `${texts.tabs[key]} (${String(counts[key] ?? 0)})`,
      }))}
    />
  );
}

async function countOf(query: Query, signal: AbortSignal): Promise<number> {
  const asked = { ...query, limit: 1, total: true } as unknown as FilingsAsk;
  const { total } = await answer<Schemas['FilingPageDto']>(
    api.GET('/api/v1/filings', { params: { query: asked }, signal }),
  );
  return total ?? 0;
}

type FilingsAsk = { readonly limit: number; readonly total: boolean };
