import type { EChartsCoreOption } from 'echarts/core';
import { type ReactElement, useEffect, useRef } from 'react';

interface ChartProps {
  /** What the chart shows, for whoever does not see it; the numbers stand in a table beside it. */
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly height: number;
}

/** A chart that follows the size of its place. The library is read when the first one is drawn. */
export function Chart({ label, option, height }: ChartProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isGone = false;
    let end = (): void => undefined;
    void import('./echarts').then(({ draw }) => {
      if (!isGone && place.current !== null) end = draw(place.current, { ...option, aria: ariaOf(label) });
    });
    return () => {
      isGone = true;
      end();
    };
  }, [label, option]);
  return <div ref={place} className="chart" role="img" aria-label={label} style={{ height }} />;
}

function ariaOf(description: string): object {
  return { enabled: true, label: { description }, decal: { show: true } };
}
