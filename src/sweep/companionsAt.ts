import type { ResolvedExperiment } from './resolvedExperiment.ts';

/**
 * Values of the axes that follow the figure's x at one of its values, keyed by their paths; empty
 * where none does.
 *
 * @throws Error when there are some and x is not on the grid.
 */
export function companionsAt(
  { companions, theoryGrid }: Pick<ResolvedExperiment, 'companions' | 'theoryGrid'>,
  x: number,
): Record<string, number> {
  if (companions === undefined) return {};
  const place = theoryGrid.indexOf(x);
  const values = Object.entries(companions).map(([path, column]): [string, number] => {
    const value = column[place];
    if (value === undefined) throw new Error(`x = ${x} has no value of ${path}`);
    return [path, value];
  });
  return Object.fromEntries(values);
}
