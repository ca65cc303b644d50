/**
 * The palette of Okabe and Ito ("Color Universal Design", 2008) without its yellow, which is too
 * pale for a thin line on white; black comes last so that colours are used first.
 */
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000'];

/**
 * A second cue beside colour, with diameters in pixels at which they look equally large. Diamonds and
 * crosses are kept for published and missing points.
 */
const markers = [
  { symbol: 'circle', size: 8 },
  { symbol: 'square', size: 8 },
  { symbol: 'triangle-up', size: 11 },
  { symbol: 'triangle-down', size: 11 },
  { symbol: 'pentagon', size: 9 },
] as const;

/** How a curve is told from the others. */
export interface CurveLook {
  colour: string;
  symbol: (typeof markers)[number]['symbol'];
  /** Diameter of the symbol in pixels. */
  size: number;
}

/**
 * Colour and marker of the curve at a place in the list, from 0. Seven colours and five markers
 * have no common divisor, so the pairs first repeat after 35 curves.
 */
export function curveLook(place: number): CurveLook {
  return {
    colour: colours[place % colours.length] ?? '#000000',
    ...(markers[place % markers.length] ?? markers[0]),
  };
}

/** Text, frames and ticks. */
export const ink = '#1a1a1a';

/** What stands for all curves at once: the samples of the key. */
export const neutral = '#595959';
