import type { Kernels } from '../../numerics/kernels.ts';
import { hasRealLabels } from '../../problem/hasRealLabels.ts';
import type { Population } from '../../problem/population.ts';
import type { Vector } from './design.ts';

/** What samples are labelled with, one double per sample. */
export interface LabelVectors {
  /** What learners see: ±1, or real numbers. */
  labels: Vector;
  /** What their errors count against: the labels, or for real ones u, which has no noise. */
  truth: Vector;
}

/** Space for the labels of so many samples; the truth has its own only where it differs. */
export function allocateLabels(
  kernels: Kernels,
  population: Population,
  rows: number,
): LabelVectors {
  const labels = kernels.allocate(rows);
  return { labels, truth: hasRealLabels(population) ? kernels.allocate(rows) : labels };
}
