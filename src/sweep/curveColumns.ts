/**
 * Names of the columns of curves.csv, in their order.
 *
 * @param axes paths of the axes.
 */
export function curveColumns(axes: readonly string[]): string[] {
  const numbers = ['mean', 'stderr', 'trials', 'converged'];
  return ['curve', ...axes, 'kind', 'learner', 'observable', ...numbers];
}
