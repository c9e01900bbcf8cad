import type { EChartsCoreOption } from 'echarts/core';
import { type ReactElement, useMemo } from 'react';
import type { Schemas } from '../../api/client';
import { bureauEn } from '../../texts/bureau.en';
import { bureauZh } from '../../texts/bureau.zh';
import { useTexts } from '../../texts/texts';
import { Chart } from '../../ui/chart';
import { amountOf, amountText, type Measure } from './measure';
import { type Flow, netFlows, sumOf } from './net-flows';

type FlowRow = Schemas['FlowDto'];

interface SankeyProps {
  readonly flows: readonly FlowRow[];
  readonly measure: Measure;
}

/** The flows as a chart, and in words what it adds up to and what it leaves out. */
export function Sankey({ flows, measure }: SankeyProps): ReactElement {
  const texts = useTexts({ zh: bureauZh, en: bureauEn });
  const names = useMemo(() => namesOf(flows), [flows]);
  const net = useMemo(() => netFlows(flows.map((row) => flowOf(row, measure))), [flows, measure]);
  const say = (amount: number): string => amountText(amount, measure, texts);
  const total = sumOf(flows.map((row) => flowOf(row, measure)));
  const drawn = sumOf(net.drawn);
  const left = sumOf(net.netted) + sumOf(net.dropped);
  const option = useMemo(
    () => optionOf(net.drawn, names, (amount) => amountText(amount, measure, texts)),
    [net, names, measure, texts],
  );
  const name = (uscc: string): string => names.get(uscc) ?? uscc;
  return (
    <figure className="sankey">
      <Chart label={texts.chartLabel(net.drawn.length, say(drawn))} option={option} height={heightOf(net.drawn)} />
      <figcaption data-drawn={drawn} data-left-out={left} data-total={total}>
        {left === 0 ? texts.drawn(say(drawn), say(total)) : texts.drawnLess(say(drawn), say(left), say(total))}
        <ul>
          {net.netted.map(({ from, to, amount }) => (
            <li key={`${from} ${to}`}>{texts.netted(name(from), name(to), say(amount))}</li>
          ))}
          {net.dropped.map(({ from, to, amount }) => (
            <li key={`${from} ${to}`}>{texts.cycle(name(from), name(to), say(amount))}</li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function flowOf(row: FlowRow, measure: Measure): Flow {
  return { from: row.sender.uscc, to: row.receiver.uscc, amount: amountOf(row, measure) };
}

function namesOf(flows: readonly FlowRow[]): ReadonlyMap<string, string> {
  return new Map(
    flows.flatMap(({ sender, receiver }) => [sender, receiver]).map(({ uscc, name }) => [uscc, name ?? uscc]),
  );
}

/** Room for the parties of the fullest column. */
function heightOf(flows: readonly Flow[]): number {
  const [senders, receivers] = [new Set(flows.map(({ from }) => from)), new Set(flows.map(({ to }) => to))];
  return 120 + 44 * Math.max(senders.size, receivers.size);
}

function optionOf(
  flows: readonly Flow[],
  names: ReadonlyMap<string, string>,
  say: (amount: number) => string,
): EChartsCoreOption {
  const parties = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
  const short = (uscc: string): string => names.get(uscc) ?? uscc;
  return {
    tooltip: {
      confine: true,
      formatter: ({ data }: { data: { source?: string; target?: string; value?: number; name?: string } }) =>
        data.source === undefined || data.target === undefined
          ? short(data.name ?? '')
          : `${short(data.source)} → ${short(data.target)}　${say(data.value ?? 0)}`,
    },
    series: [
      {
        type: 'sankey',
        left: 8,
        right: 190,
        top: 12,
        bottom: 12,
        nodeGap: 18,
        emphasis: { focus: 'adjacency' },
        lineStyle: { color: 'gradient', opacity: 0.45 },
        label: { formatter: ({ name }: { name: string }) => short(name), width: 180, overflow: 'break', fontSize: 12 },
        data: parties.map((name) => ({ name })),
        links: flows.map(({ from, to, amount }) => ({ source: from, target: to, value: amount })),
      },
    ],
  };
}
