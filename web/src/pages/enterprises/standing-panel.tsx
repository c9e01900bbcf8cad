import { Table } from 'antd';
import type { ReactElement } from 'react';
import type { Schemas } from '../../api/client';
import { enterprisesEn } from '../../texts/enterprises.en';
import { enterprisesZh } from '../../texts/enterprises.zh';
import { useTexts } from '../../texts/texts';
import { today } from '../../time/shanghai';
import { Badge } from '../../ui/badge';
import { Empty } from '../../ui/empty';

type Standing = Schemas['StandingDto'];
type Lack = Schemas['LackDto'];

/** Event or not: what the enterprise may do today, what it lacks, and since when. */
export function StandingPanel({ standing }: { readonly standing: readonly Standing[] }): ReactElement {
  const texts = useTexts({ zh: enterprisesZh, en: enterprisesEn });
  const title = texts.standingTitle(standing[0]?.asOf ?? today());
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <p className="screen-hint">{texts.standingHint}</p>
      <Table<Standing>
        size="small"
        rowKey="activity"
        dataSource={[...standing]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty what={texts.standingEmpty} /> }}
        columns={[
          { key: 'activity', title: texts.activity, render: (_value, { activityName }) => activityName },
          {
            key: 'state',
            title: texts.conclusion,
            render: (_value, { state, stateText }) => <Badge code={state} text={stateText} />,
          },
          { key: 'since', title: texts.since, render: (_value, { since }) => since ?? '' },
          { key: 'lacks', title: texts.lacks, render: (_value, { lacks }) => <Lacks lacks={lacks} /> },
          { key: 'advised', title: texts.advised, render: (_value, { advised }) => <Lacks lacks={advised} /> },
        ]}
      />
    </section>
  );
}

function Lacks({ lacks }: { readonly lacks: readonly Lack[] }): ReactElement {
  const texts = useTexts({ zh: enterprisesZh, en: enterprisesEn });
  if (lacks.length === 0) return <>{texts.nothing}</>;
  return (
    <ul className="plain-list">
      {lacks.map(({ type, name, state, stateText, since }) => (
        <li key={type}>
          {name} <Badge code={state} text={stateText} />{' '}
          {since === null ? texts.sinceUnknown : `${texts.since} ${since}`}
        </li>
      ))}
    </ul>
  );
}
