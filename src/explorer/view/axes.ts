import type { LayoutAxis } from 'plotly.js-dist-min';
import type { FigureSpec } from '../../figure/figureSpec.ts';

type Axis = Partial<LayoutAxis>;

/** Horizontal or vertical. */
type Direction = 'x' | 'y';

/** An axis of a layout and the key that it has there. */
function entriesOf(layout: FigureSpec['layout'], direction: Direction): [string, Axis][] {
  const entries: [string, unknown][] = Object.entries(layout);
  return entries.filter((entry): entry is [string, Axis] => {
    const [key, axis] = entry;
    return key.startsWith(`${direction}axis`) && typeof axis === 'object' && axis !== null;
  });
}

/** The horizontal axes of a layout, or the vertical ones: one for each panel. */
export function axesOf(layout: FigureSpec['layout'], direction: Direction): Axis[] {
  return entriesOf(layout, direction).map(([, axis]) => axis);
}

/** A layout with all of its axes edited. */
export function withAxes(
  layout: FigureSpec['layout'],
  edit: (axis: Axis, direction: Direction) => Axis,
): FigureSpec['layout'] {
  const edited = (['x', 'y'] as const).flatMap((direction) =>
    entriesOf(layout, direction).map(([key, axis]) => [key, edit(axis, direction)] as const),
  );
  return { ...layout, ...Object.fromEntries(edited) };
}
