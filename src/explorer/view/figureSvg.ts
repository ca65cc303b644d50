import type { FigureSpec } from '../../figure/figureSpec.ts';
import { paperWidth } from '../../figure/legendSize.ts';
import { plotly } from './plotly.ts';

/** Where the text of an address of data begins. */
const start = /^data:image\/svg\+xml,/;

/** The figure as a paper prints it: white, with its title, whatever the page looks like. */
export async function figureSvg({ data, layout }: FigureSpec): Promise<string> {
  const library = await plotly();
  const size = { width: paperWidth, height: layout.height ?? paperWidth };
  const address = await library.toImage({ data, layout }, { format: 'svg', ...size });
  return decodeURIComponent(address.replace(start, ''));
}
