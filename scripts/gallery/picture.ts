import { Resvg } from '@resvg/resvg-js';
import { indexedImage } from './indexedImage.ts';
import { indexedPng } from './indexedPng.ts';

/** Width of the pictures in pixels, that of a page on a code host. */
const width = 900;

/** A figure as a PNG of few bytes. @param svg the figure of a run. */
export function picture(svg: string): Buffer {
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#fff',
  }).render();
  return indexedPng(indexedImage(drawn.pixels), drawn.width);
}
