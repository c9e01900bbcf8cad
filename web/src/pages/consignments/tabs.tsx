import { Tabs } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useAnswer } from '../../api/queries';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { useTexts } from '../../texts/texts';
import { countOf, countTodo, TAB_QUERIES, type TabName } from './kinds-of-list';

/** What the caller has to do, what it waits for, and all; how many there are stands beside each word. */
export function ConsignmentTabs({ current }: { readonly current: TabName }): ReactElement {
  const texts = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const [, setParams] = useSearchParams();
  const counts = useAnswer(['consignments', 'counts'], async (signal) => ({
    todo: await countTodo(signal),
    sent: await countOf(TAB_QUERIES.sent, signal),
    receive: await countOf(TAB_QUERIES.receive, signal),
    all: await countOf(TAB_QUERIES.all, signal),
  })).data;
  const label = (name: TabName): string =>
    counts === undefined ? texts.tabs[name] : `${texts.tabs[name]} (${String(counts[name])})`;
  return (
    <Tabs
      aria-label={texts.tabsLabel}
      activeKey={current}
      onChange={(name) => setParams(TAB_QUERIES[name as TabName])}
      items={(['todo', 'sent', 'receive', 'all'] as const).map((key) => ({ key, label: label(key) }))}
    />
  );
}
