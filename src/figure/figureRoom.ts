import type { Layout } from 'plotly.js-dist-min';

/** The height of a figure in pixels, and where in it the legends of its curves stand. */
export interface FigureRoom {
  height: number;
  legends: Partial<Layout>;
  /** A label as it stands in its legend. */
  entryText: (label: string) => string;
}
