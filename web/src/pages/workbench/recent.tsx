import { Table } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { PATHS } from '../../paths';
import { useTexts } from '../../texts/texts';
import { workbenchEn } from '../../texts/workbench.en';
import { workbenchZh } from '../../texts/workbench.zh';
import { clockText } from '../../time/shanghai';
import { Company } from '../../ui/company';
import { Empty } from '../../ui/empty';

type Entry = Schemas['RecentEntryDto'];
type Subject = NonNullable<Entry['subject']>;

/** Where what an entry is about can be read; an enterprise is named there by what was written, so it is looked up. */
const PLACES: Readonly<Record<Subject['type'], (label: string) => string>> = {
  battery: PATHS.battery,
  vehicle: PATHS.vehicle,
  consignment: PATHS.consignment,
  enterprise: PATHS.search,
  entry: (label) => `${PATHS.log}?index=${label.replace('#', '')}`,
  filing: () => PATHS.filings,
};

export function Recent({ entries }: { readonly entries: readonly Entry[] }): ReactElement {
  const texts = useTexts({ zh: workbenchZh, en: workbenchEn });
  return (
    <section className="panel" aria-label={texts.recent}>
      <h2>{texts.recent}</h2>
      <Table<Entry>
        size="small"
        rowKey="index"
        dataSource={[...entries]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty what={texts.recentEmpty} /> }}
        columns={[
          { title: texts.time, render: (_, { occurredAt }) => clockText(occurredAt) },
          { title: texts.what, dataIndex: 'title' },
          { title: texts.who, render: (_, { org }) => <Company {...org} /> },
          { title: texts.about, render: (_, { subject }) => subjectOf(subject, texts.withheld) },
          {
            title: texts.index,
            align: 'right',
            render: (_, { index }) => <Link to={`${PATHS.log}?index=${String(index)}`}>{index}</Link>,
          },
        ]}
      />
    </section>
  );
}

function subjectOf(subject: Subject | null, withheld: string): ReactElement | string {
  if (subject === null) return withheld;
  const label = subject.type === 'filing' ? subject.label.slice(0, 8) : subject.label;
  return <Link to={PLACES[subject.type](subject.label)}>{label}</Link>;
}
