import { Resvg } from '@resvg/resvg-js';
import type { FigureSpec } from '../../src/index.ts';
import { renderSvg } from '../../src/node/renderSvg.ts';
import { shown } from './shown.ts';

/** Width of the image, in pixels. */
const width = 760;

/** Significant digits of the numbers in the plot: more than anybody sees, and half of the bytes. */
const digits = 6;

/**
 * Shows a figure: as an image where a notebook is only looked at, as an interactive plot in Jupyter,
 * and by its name in text.
 */
export function plot(spec: FigureSpec): object {
  return shown(async () => ({
    'text/plain': spec.layout.title?.text ?? 'a figure',
    'image/png': await png(spec),
    'application/vnd.plotly.v1+json': rounded(spec),
  }));
}

/** The image in base64. */
async function png(spec: FigureSpec): Promise<string> {
  const svg = await renderSvg(spec);
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width }, background: 'white' });
  return image.render().asPng().toString('base64');
}

function rounded(spec: FigureSpec): unknown {
  const text = JSON.stringify(spec, (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(digits)) : value,
  );
  return JSON.parse(text);
}
