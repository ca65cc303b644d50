import type { FigureSpec } from '../../figure/figureSpec.ts';
import { furtherLines, narrowTitle } from './narrowTitle.ts';
import { axesOf, withAxes } from './axes.ts';

/** Pixels that the title takes in a paper's figure; in the page it is the heading. */
const titleHeight = 28;

/** Pixels of one panel on a phone. */
const narrowPanel = 330;

/** The height of a figure on a phone: each panel has a horizontal axis, titles may have several lines. */
function narrowHeight(layout: FigureSpec['layout']): number {
  const heights = axesOf(layout, 'x').map(({ title }) => narrowPanel + furtherLines(title));
  return Math.max(
    narrowPanel,
    heights.reduce((sum, height) => sum + height, 0),
  );
}

/** A paper's figure in a page: its title is the page's, and the key moves up. */
function untitled({ data, layout, config }: FigureSpec): FigureSpec {
  const { title: _, legend2, margin, height = 600, ...rest } = layout;
  const shown = height - titleHeight;
  return {
    data,
    layout: {
      ...rest,
      height: shown,
      margin: { ...margin, t: 16 },
      ...(legend2 && { legend2: { ...legend2, y: 1 - 4 / shown } }),
    },
    config,
  };
}

/** A trace whose colour bar, where it has one, is thin. */
function withThinBar(trace: FigureSpec['data'][number]): FigureSpec['data'][number] {
  const { marker } = trace;
  const bar = marker?.colorbar;
  if (bar === undefined) return trace;
  const title = bar.title && { title: narrowTitle(bar.title, 'y') };
  return { ...trace, marker: { ...marker, colorbar: { ...bar, ...title, thickness: 8 } } };
}

/** A figure on a phone: without legends, which the page has below it, and with narrow margins. */
function narrow({ data, layout, config }: FigureSpec): FigureSpec {
  const titled = withAxes(layout, (axis, direction) =>
    axis.title === undefined ? axis : { ...axis, title: narrowTitle(axis.title, direction) },
  );
  return {
    data: data.map(withThinBar),
    layout: {
      ...titled,
      height: narrowHeight(titled),
      margin: { l: 44, r: 8, t: 8, b: 44 },
      showlegend: false,
    },
    config: { ...config, displayModeBar: false },
  };
}

/**
 * Axes whose tick labels may reach over their ends, as those of a figure with margins may: Plotly
 * takes a quarter of its time to hide such labels.
 */
function withFreeLabels({ data, layout, config }: FigureSpec): FigureSpec {
  const free = withAxes(layout, (axis) => ({ ...axis, ticklabeloverflow: 'allow' }));
  return { data, layout: free, config };
}

/** A paper's figure as the page shows it, wide or narrow. */
export function fitted(figure: FigureSpec, width: 'wide' | 'narrow'): FigureSpec {
  const shown = withFreeLabels(untitled(figure));
  return width === 'wide' ? shown : narrow(shown);
}
