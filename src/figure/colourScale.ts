/**
 * Viridis at ten equal steps (van der Walt & Smith 2015): even in lightness, so that equal steps
 * look equal in print and to every kind of eye.
 */
const anchors = [
  '#440154',
  '#482878',
  '#3e4989',
  '#31688e',
  '#26828e',
  '#1f9e89',
  '#35b779',
  '#6ece58',
  '#b5de2b',
  '#fde725',
];

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** The colour at a share of the scale, from 0 to 1, linear between the steps. */
export function colourAt(share: number): string {
  const place = share * (anchors.length - 1);
  const step = Math.min(anchors.length - 2, Math.floor(place));
  const [from, to] = [channels(anchors[step] ?? ''), channels(anchors[step + 1] ?? '')];
  const mixed = from.map((channel, i) =>
    Math.round(channel + ((to[i] ?? channel) - channel) * (place - step)),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The scale as plotly takes it. */
export const plotlyScale: [number, string][] = anchors.map((colour, i) => [
  i / (anchors.length - 1),
  colour,
]);
