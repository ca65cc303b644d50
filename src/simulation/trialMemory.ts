import type { Problem } from '../problem/problem.ts';
import type { DesignKind } from './design/designKind.ts';
import { matrixFreeMemory } from './matrixFreeMemory.ts';
import { sampleCount } from './sampleShape.ts';
import { trialScratch } from './trialScratch.ts';

/**
 * Bytes of kernel memory that one trial needs, up to a few kilobytes: what to compare with the
 * memory there is before any work starts. For a matrix-free design it is a forecast.
 */
export function trialMemory(
  problem: Problem,
  { n, design }: { n: number; design: DesignKind },
): number {
  return design === 'dense' ? denseMemory(problem, n) : matrixFreeMemory(problem, n);
}

/** The matrix, the signal, the labels, and what the learners take. */
function denseMemory(problem: Problem, n: number): number {
  const rows = sampleCount(problem.alpha, n);
  const lengths = { rows, inputs: n, rowSize: n, size: (active: number) => active };
  return Float64Array.BYTES_PER_ELEMENT * (rows * (n + 1) + n + trialScratch(problem, lengths));
}
