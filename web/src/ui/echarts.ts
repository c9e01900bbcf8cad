import { SankeyChart } from 'echarts/charts';
import { AriaComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

register([SankeyChart, AriaComponent, TooltipComponent, SVGRenderer]);

/** Draws into an element, without movement, and keeps to its size; the answer takes the chart away again. */
export function draw(place: HTMLElement, option: EChartsCoreOption): () => void {
  const chart = init(place, null, { renderer: 'svg' });
  chart.setOption({ ...option, animation: false });
  const watch = new ResizeObserver(() => chart.resize());
  watch.observe(place);
  return () => {
    watch.disconnect();
    chart.dispose();
  };
}
