/** Colours of an image by how often they occur; alpha is left out, for figures are opaque. */
function counted(pixels: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < pixels.length; i += 4) {
    const colour = colourAt(pixels, i);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

function colourAt(pixels: Uint8Array, i: number): number {
  return ((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0);
}

/** Squared distance of two colours, in which red, green and blue count alike. */
function distance(a: number, b: number): number {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return red * red + green * green + blue * blue;
}

/** Index of the nearest colour of a palette. */
function nearest(colour: number, palette: readonly number[]): number {
  let best = 0;
  palette.forEach((candidate, i) => {
    if (distance(candidate, colour) < distance(palette[best] ?? 0, colour)) best = i;
  });
  return best;
}

/**
 * Colours so common that they are worth a place, each farther than a step of the eye from those
 * before: what lies between are the blends at the edges of letters and lines.
 */
function chosen(colours: readonly number[], most: number): number[] {
  for (let apart = 12; ; apart *= 2) {
    const palette: number[] = [];
    for (const colour of colours) {
      if (palette.every((other) => distance(other, colour) > apart)) palette.push(colour);
      if (palette.length > most) break;
    }
    if (palette.length <= most) return palette;
  }
}

/** An image of few colours: 0xRRGGBB each, and for every pixel, row by row, its place among them. */
export interface IndexedImage {
  palette: number[];
  indices: Uint8Array;
}

/**
 * An image with at most 256 colours, none farther from its own than it need be.
 *
 * @param pixels red, green, blue and alpha of every pixel, row by row; it is taken as opaque.
 */
export function indexedImage(pixels: Uint8Array): IndexedImage {
  const counts = [...counted(pixels)].sort(([, a], [, b]) => b - a);
  const colours = counts.map(([colour]) => colour);
  const palette = chosen(colours, 256);
  const index = new Map(colours.map((colour) => [colour, nearest(colour, palette)]));
  const indices = new Uint8Array(pixels.length / 4);
  for (let i = 0; i < indices.length; i += 1) indices[i] = index.get(colourAt(pixels, 4 * i)) ?? 0;
  return { palette, indices };
}
