import type { FigureSpec } from '../../figure/figureSpec.ts';

/** Pixels that the title takes in a paper's figure; in the page it is the heading. */
const titleHeight = 28;

/** Pixels of one panel on a phone. */
const narrowPanel = 330;

/** The panels of a figure, each of which has a horizontal axis. */
function panelsIn(layout: FigureSpec['layout']): number {
  return Math.max(1, Object.keys(layout).filter((key) => /^xaxis\d*$/.test(key)).length);
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

/** A figure on a phone: without legends, which the page has below it, and with narrow margins. */
function narrow({ data, layout, config }: FigureSpec): FigureSpec {
  const bars = data.map((trace) =>
    trace.marker?.colorbar === undefined
      ? trace
      : {
          ...trace,
          marker: { ...trace.marker, colorbar: { ...trace.marker.colorbar, thickness: 8 } },
        },
  );
  return {
    data: bars,
    layout: {
      ...layout,
      height: panelsIn(layout) * narrowPanel,
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
  const free = Object.entries(layout).map(([key, value]: [string, unknown]) =>
    /^[xy]axis\d*$/.test(key) && typeof value === 'object'
      ? [key, { ...value, ticklabeloverflow: 'allow' }]
      : [key, value],
  );
  return { data, layout: Object.fromEntries(free) as FigureSpec['layout'], config };
}

/** A paper's figure as the page shows it, wide or narrow. */
export function fitted(figure: FigureSpec, width: 'wide' | 'narrow'): FigureSpec {
  const shown = withFreeLabels(untitled(figure));
  return width === 'wide' ? shown : narrow(shown);
}
