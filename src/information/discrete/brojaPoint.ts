import type { BrojaProgram } from './brojaProgram.ts';

/** Where the minimiser of a program is. */
export interface BrojaPoint {
  /** q(t,s,y) > 0, entry by entry. */
  masses: Float64Array;
  /** Multipliers of the constraints q(t,s,y) ≥ 0; μ/q(t,s,y) on the central path. */
  slacks: Float64Array;
  /** Multipliers of the marginals, constraint by constraint. */
  multipliers: Float64Array;
}

/** Calls back with the first entry of each cell and the one after its last. */
export function forEachCell(
  { cellStart }: BrojaProgram,
  visit: (cell: number, from: number, to: number) => void,
): void {
  for (let cell = 0; cell + 1 < cellStart.length; cell++) {
    visit(cell, cellStart[cell] as number, cellStart[cell + 1] as number);
  }
}

/** The sum of some neighbouring entries. */
export function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let e = from; e < to; e++) sum += values[e] as number;
  return sum;
}

/** F(q) − μ Σ ln q, the objective with a logarithmic barrier; F itself for μ = 0. In nats. */
export function barrierObjective(
  program: BrojaProgram,
  masses: Float64Array,
  barrier: number,
): number {
  let total = 0;
  forEachCell(program, (_cell, from, to) => {
    const logOfCell = Math.log(sumOf(masses, from, to));
    for (let e = from; e < to; e++) {
      const q = masses[e] as number;
      const log = Math.log(q);
      total += q * (log - logOfCell) - barrier * log;
    }
  });
  return total;
}

/** What the constraints demand minus what the masses give. */
export function shortfall(program: BrojaProgram, masses: Float64Array): Float64Array {
  const rest = program.demanded.slice();
  masses.forEach((q, e) => {
    const [t, s] = [program.teacherOf[e] as number, program.studentOf[e] as number];
    rest[t] = (rest[t] as number) - q;
    rest[s] = (rest[s] as number) - q;
  });
  return rest;
}
