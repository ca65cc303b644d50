import { freemem } from 'node:os';
import { InputError } from '../problem/inputError.ts';
import { memoryLimit } from '../numerics/kernels.ts';
import { trialMemory } from '../simulation/trialMemory.ts';
import type { Draw } from '../sweep/draw.ts';
import { countTasks } from '../sweep/tasksOf.ts';
import { gibibytes } from './gibibytes.ts';

/** Bytes that may still be taken: of the machine and, in a container, of what it was given. */
export function availableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(freemem(), limit) : freemem();
}

/**
 * Refuses work that does not fit into memory, before any of it is begun.
 *
 * @param workers trials that run at a time, each with its own memory.
 * @param available bytes that may be taken.
 * @throws InputError saying how much would be needed and what can be changed.
 */
export function checkMemory(draws: readonly Draw[], workers: number, available: number): void {
  const needs = draws.map((draw) => trialMemory(draw.problems, draw));
  const largest = needs.reduce((a, b) => Math.max(a, b), 0);
  if (largest > memoryLimit) {
    throw new InputError(
      `a trial needs ${gibibytes(largest)} of memory; one worker can hold ${gibibytes(memoryLimit)}: choose a smaller --n`,
    );
  }
  const atOnce = Math.min(workers, countTasks({ theories: [], draws }));
  if (largest * atOnce <= available) return;
  throw new InputError(
    `${atOnce} trials at a time need ${gibibytes(largest * atOnce)} of memory; ${gibibytes(available)} are free: choose a smaller --n or fewer --workers`,
  );
}
