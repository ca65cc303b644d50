import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { indexedImage } from '../../../scripts/gallery/indexedImage.ts';
import { indexedPng } from '../../../scripts/gallery/indexedPng.ts';

/** Red, green and blue of every pixel of a PNG file, as resvg reads it. */
function decoded(png: Buffer, width: number, height: number): number[] {
  const address = `data:image/png;base64,${png.toString('base64')}`;
  const size = `width="${width}" height="${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="${address}" image-rendering="optimizeSpeed"/></svg>`;
  return [...new Resvg(svg).render().pixels].filter((_, i) => i % 4 !== 3);
}

/** A pixel of each colour in a row, opaque. */
function row(colours: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));
}

it('writes few colours as they are', () => {
  const colours = [
    [255, 255, 255],
    [213, 94, 0],
    [0, 114, 178],
    [255, 255, 255],
  ];
  const image = indexedImage(row(colours));
  expect(image.palette).toHaveLength(3);
  expect(decoded(indexedPng(image, 2), 2, 2)).toEqual(colours.flat());
});

it('writes many colours as at most 256, none farther from its own than any two of these apart', () => {
  const colours = Array.from({ length: 1024 }, (_, i) => [i % 256, (i * 7) % 256, (i * 13) % 256]);
  const { palette, indices } = indexedImage(row(colours));
  expect(palette.length).toBeLessThanOrEqual(256);
  const parts = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const apart = (a: readonly number[], b: readonly number[]) =>
    Math.hypot(...a.map((part, k) => part - (b[k] ?? 0)));
  const shown = colours.map((colour, i) => apart(colour, parts(palette[indices[i] ?? 0] ?? 0)));
  const between = palette.flatMap((one, i) =>
    palette.slice(0, i).map((other) => apart(parts(one), parts(other))),
  );
  expect(Math.max(...shown)).toBeLessThanOrEqual(Math.min(...between));
});
