import type { ScatterData, XAxisName, YAxisName } from 'plotly.js-dist-min';

/** Plotly's names of what belongs to one panel; keys are those of the layout. */
export interface PanelIds {
  x: XAxisName;
  xKey: 'xaxis' | `xaxis${number}`;
  /** The vertical axis of its data. */
  y: YAxisName;
  yKey: 'yaxis' | `yaxis${number}`;
  /** The axis from 0 to 1 over it, which carries the crosses of `unconvergedTrace`. */
  crosses: YAxisName;
  crossesKey: `yaxis${number}`;
  /** The legend of its curves, under the same name in traces and layout. */
  legend: 'legend' | `legend${number}`;
}

/** What plotly calls the first of its kind, which has no number. */
const first: PanelIds = {
  x: 'x',
  xKey: 'xaxis',
  y: 'y',
  yKey: 'yaxis',
  crosses: 'y2',
  crossesKey: 'yaxis2',
  legend: 'legend',
};

/** The names for the panel at a place, from 0; `legend2` is the key of the whole figure. */
export function panelIds(place: number): PanelIds {
  if (place === 0) return first;
  const [x, y, crosses] = [place + 1, 2 * place + 1, 2 * place + 2];
  return {
    // Plotly's types list the names of axes one by one.
    x: `x${x}` as XAxisName,
    xKey: `xaxis${x}`,
    y: `y${y}` as YAxisName,
    yKey: `yaxis${y}`,
    crosses: `y${crosses}` as YAxisName,
    crossesKey: `yaxis${crosses}`,
    legend: `legend${place + 2}`,
  };
}

/** What puts a trace into a panel; plotly puts it into the first by itself. */
export function tracePanel(
  place: number,
): Pick<Partial<ScatterData>, 'xaxis' | 'yaxis' | 'legend'> {
  if (place === 0) return {};
  const { x, y, legend } = panelIds(place);
  return { xaxis: x, yaxis: y, legend };
}
