import { Radio, Select, Table } from 'antd';
import type { ReactElement } from 'react';
import { bureauEn } from '../../texts/bureau.en';
import { bureauZh } from '../../texts/bureau.zh';
import { type Texts, useTexts } from '../../texts/texts';
import type { ScopeQuery } from '../../ui/scope-query';
import { useWords } from '../../ui/words';
import { COUNTIES, type County, useOverviewsOf } from './counties';
import { type Measure, measured, MEASURES } from './figures';

/** Ground and ink of five steps; ink on ground has at least 4.5:1. */
const STEPS = [
  { ground: '#eef4fb', ink: '#1f1f1f' },
  { ground: '#cfe1f4', ink: '#1f1f1f' },
  { ground: '#9cc3e8', ink: '#1f1f1f' },
  { ground: '#3f7fbf', ink: '#ffffff' },
  { ground: '#0b3d73', ink: '#ffffff' },
] as const;

type Words = Texts<typeof bureauZh>;

interface Square extends County {
  readonly name: string;
  readonly value: number | undefined;
}

/** The eight counties as squares, by one figure: colour, number and name. A square narrows the page to its county. */
export function Cartogram({ scope }: { readonly scope: ScopeQuery }): ReactElement {
  const texts = useTexts({ zh: bureauZh, en: bureauEn });
  const { say } = useWords('districts');
  const measure = MEASURES.find((one) => one === scope.chosen('show')) ?? 'received';
  const overviews = useOverviewsOf(
    COUNTIES.map(({ code }) => code),
    scope,
  );
  const counties = COUNTIES.map((county, i): Square => {
    const overview = overviews[i];
    return { ...county, name: say(county.code), value: overview && measured(overview, measure) };
  });
  const isTable = scope.chosen('counties') === 'table';
  return (
    <section className="panel" aria-label={texts.cartogram}>
      <h2>{texts.cartogram}</h2>
      <p className="screen-hint">{texts.cartogramHint}</p>
      <div className="scope-bar">
        <Select
          aria-label={texts.cartogramOf}
          className="scope-district"
          value={measure}
          options={MEASURES.map((value) => ({ value, label: nameOf(value, texts) }))}
          onChange={(value: Measure) => scope.ask({ show: value })}
        />
        <Radio.Group
          optionType="button"
          aria-label={texts.view}
          value={isTable ? 'table' : 'chart'}
          options={[
            { value: 'chart', label: texts.chart },
            { value: 'table', label: texts.table },
          ]}
          onChange={({ target }) => scope.ask({ counties: target.value === 'table' ? 'table' : undefined })}
        />
      </div>
      {isTable ? (
        <Table<Square>
          size="small"
          rowKey="code"
          pagination={false}
          dataSource={counties}
          columns={[
            { title: texts.county, dataIndex: 'name' },
            { title: nameOf(measure, texts), dataIndex: 'value', align: 'right' },
          ]}
        />
      ) : (
        <Squares counties={counties} scope={scope} texts={texts} />
      )}
    </section>
  );
}

interface SquaresProps {
  readonly counties: readonly Square[];
  readonly scope: ScopeQuery;
  readonly texts: Words;
}

function Squares({ counties, scope, texts }: SquaresProps): ReactElement {
  const values = counties.map(({ value }) => value ?? 0);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (
    <>
      <div className="cartogram">
        {counties.map(({ code, row, column, name, value }) => {
          const { ground, ink } = stepOf(value ?? 0, least, most);
          const isChosen = scope.district === code;
          const shown = value === undefined ? '…' : value.toLocaleString('en');
          return (
            <button
              key={code}
              type="button"
              className="county"
              data-county={code}
              data-count={value}
              aria-pressed={isChosen}
              aria-label={texts.showOnly(name, shown)}
              style={{ gridRow: row, gridColumn: column, background: ground, color: ink }}
              onClick={() => scope.ask({ district: isChosen ? undefined : code })}
            >
              <strong>{shown}</strong>
              <span>{name}</span>
            </button>
          );
        })}
      </div>
      <p className="cartogram-scale">
        {STEPS.map(({ ground }) => (
          <span key={ground} aria-hidden="true" style={{ background: ground }} />
        ))}
        {texts.cartogramScale(least.toLocaleString('en'), most.toLocaleString('en'))}
      </p>
    </>
  );
}

function stepOf(value: number, least: number, most: number): (typeof STEPS)[number] {
  const share = most === least ? 0 : (value - least) / (most - least);
  return STEPS[Math.min(STEPS.length - 1, Math.floor(share * STEPS.length))] ?? STEPS[0];
}

function nameOf(measure: Measure, texts: Words): string {
  return measure === 'flags' ? texts.flagsOf(texts.allSeverities) : texts.figures[measure];
}
