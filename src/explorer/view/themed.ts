import type { FigureSpec } from '../../figure/figureSpec.ts';
import { figureColours } from './figureColours.ts';
import type { Theme } from './figureColours.ts';

/** Plain data with other colours; lists of numbers and words are left as they are. */
function recoloured(value: unknown, colours: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return colours[value] ?? value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const holdsParts = typeof value[0] === 'object' && value[0] !== null;
    return holdsParts ? value.map((part) => recoloured(part, colours)) : (value as unknown);
  }
  const parts = Object.entries(value).map(([key, part]) => [key, recoloured(part, colours)]);
  return Object.fromEntries(parts) as unknown;
}

/** A paper's figure in the colours of the page. */
export function themed({ data, layout, config }: FigureSpec, theme: Theme): FigureSpec {
  const colours = figureColours[theme];
  const plain = recoloured({ data, layout }, colours) as Pick<FigureSpec, 'data' | 'layout'>;
  const hoverlabel = { bgcolor: colours['#ffffff'], font: { color: colours['#1a1a1a'] } };
  return {
    data: plain.data,
    layout: { ...plain.layout, hoverlabel } as FigureSpec['layout'],
    config,
  };
}
