import { solveBordered } from '../../numerics/cholesky.ts';
import type { BorderedSystem } from '../../numerics/cholesky.ts';
import { forEachCell, shortfall, sumOf } from './brojaPoint.ts';
import type { BrojaPoint } from './brojaPoint.ts';
import type { BrojaProgram } from './brojaProgram.ts';

/** A Newton step. */
export interface NewtonStep extends BrojaPoint {
  /** Newton's decrement of the barrier function over μ: below 1 the step stays inside. */
  decrement: number;
}

/**
 * Newton's equations at a point, cell by cell. With the slacks eliminated they read
 * (1+z)/q dq − (Σ dq)/(Σ q) − Aᵀdν = −r in each cell and A dq = demanded − A q. They are solved for
 * dν and, cell by cell, the rate u = (Σ dq)/(Σ q), by dq = h (Aᵀdν + u − r) with h = q/(1+z).
 */
interface CellEquations {
  /** h = q/(1+z), entry by entry. */
  weights: Float64Array;
  /** r = ln(q/Σq) − Aᵀν − μ/q. */
  residuals: Float64Array;
  /** Σ h z of each cell: its curvature against a change of u alone. */
  curvature: Float64Array;
  /** Σ h r of each cell. */
  pull: Float64Array;
  /** The cells whose u cannot be eliminated without loss. */
  stiff: number[];
}

/**
 * F is linear along the rays of a cell, so that a cell with mass resists a change of u by its slacks
 * alone, which vanish. Eliminating its u divides by them. Below this mean slack u stays an unknown:
 * the other cells then cost no more than five of sixteen digits.
 */
const stiffBelow = 1e-5;

function cellEquations(program: BrojaProgram, point: BrojaPoint, barrier: number): CellEquations {
  const { masses, slacks, multipliers } = point;
  const [weights, residuals] = [new Float64Array(masses.length), new Float64Array(masses.length)];
  const cells = program.cellTeacher.length;
  const [curvature, pull] = [new Float64Array(cells), new Float64Array(cells)];
  const stiff: number[] = [];
  forEachCell(program, (cell, from, to) => {
    const total = sumOf(masses, from, to);
    let [weight, bend, drag] = [0, 0, 0];
    for (let e = from; e < to; e++) {
      const [q, z] = [masses[e] as number, slacks[e] as number];
      const h = q / (1 + z);
      const r = Math.log(q / total) - ofConstraints(program, multipliers, e) - barrier / q;
      weights[e] = h;
      residuals[e] = r;
      weight += h;
      bend += h * z;
      drag += h * r;
    }
    curvature[cell] = bend;
    pull[cell] = drag;
    if (bend < stiffBelow * weight) stiff.push(cell);
  });
  return { weights, residuals, curvature, pull, stiff };
}

/** Adds to the entry of a symmetric matrix at (i, j), in its lower triangle. */
function addTo(matrix: Float64Array, n: number, i: number, j: number, value: number): void {
  const at = i < j ? j * n + i : i * n + j;
  matrix[at] = (matrix[at] as number) + value;
}

/** Aᵀν of an entry: the sum of what its two constraints have. */
function ofConstraints(
  { teacherOf, studentOf }: BrojaProgram,
  values: Float64Array,
  e: number,
): number {
  return (values[teacherOf[e] as number] as number) + (values[studentOf[e] as number] as number);
}

/** Adds a value of an entry to both of its constraints. */
function addToConstraints(
  { teacherOf, studentOf }: BrojaProgram,
  values: Float64Array,
  e: number,
  value: number,
  offset = 0,
): void {
  const [t, s] = [offset + (teacherOf[e] as number), offset + (studentOf[e] as number)];
  values[t] = (values[t] as number) + value;
  values[s] = (values[s] as number) + value;
}

/** Adds a cell's h hᵀ/curvature, the part of a u that is eliminated, to the matrix of the dν. */
function addEliminated(
  { teacherOf, studentOf }: BrojaProgram,
  weights: Float64Array,
  curvature: number,
  [from, to]: readonly [number, number],
  matrix: Float64Array,
  n: number,
): void {
  for (let e = from; e < to; e++) {
    const [t, s] = [teacherOf[e] as number, studentOf[e] as number];
    for (let f = from; f <= e; f++) {
      const value = ((weights[e] as number) * (weights[f] as number)) / curvature;
      const [t2, s2] = [teacherOf[f] as number, studentOf[f] as number];
      addTo(matrix, n, t, t2, value);
      addTo(matrix, n, s, s2, value);
      addTo(matrix, n, t, s2, value);
      if (f !== e) addTo(matrix, n, t2, s, value);
    }
  }
}

/** The equations of the dν, one per constraint, bordered by those of the u of stiff cells. */
function borderedSystem(
  program: BrojaProgram,
  point: BrojaPoint,
  { weights, residuals, curvature, pull, stiff }: CellEquations,
): BorderedSystem {
  const right = shortfall(program, point.masses);
  const n = right.length;
  const block = new Float64Array(n * n);
  const border = new Float64Array(stiff.length * n);
  let bordered = 0;
  forEachCell(program, (cell, from, to) => {
    const isStiff = stiff[bordered] === cell;
    const rate = isStiff ? 0 : (pull[cell] as number) / (curvature[cell] as number);
    for (let e = from; e < to; e++) {
      const h = weights[e] as number;
      const [t, s] = [program.teacherOf[e] as number, program.studentOf[e] as number];
      addTo(block, n, t, t, h);
      addTo(block, n, s, s, h);
      addTo(block, n, t, s, h);
      addToConstraints(program, right, e, h * ((residuals[e] as number) + rate));
      if (isStiff) addToConstraints(program, border, e, h, bordered * n);
    }
    if (isStiff) bordered++;
    else addEliminated(program, weights, curvature[cell] as number, [from, to], block, n);
  });
  // Any weight keeps an anchor's multiplier where it is: the others can do all that is demanded.
  for (const i of program.anchors) addTo(block, n, i, i, block[i * n + i] as number);
  return {
    ...{ block, border, right },
    corner: Float64Array.from(stiff, (cell) => curvature[cell] as number),
    borderRight: Float64Array.from(stiff, (cell) => pull[cell] as number),
  };
}

/** The u of every cell: those of stiff cells are solved for, the others follow from the dν. */
function cellRates(
  program: BrojaProgram,
  { weights, curvature, pull, stiff }: CellEquations,
  { right: multipliers, borderRight }: BorderedSystem,
): Float64Array {
  const rates = new Float64Array(curvature.length);
  forEachCell(program, (cell, from, to) => {
    let push = -(pull[cell] as number);
    for (let e = from; e < to; e++) {
      push += (weights[e] as number) * ofConstraints(program, multipliers, e);
    }
    rates[cell] = push / (curvature[cell] as number);
  });
  stiff.forEach((cell, i) => (rates[cell] = borderRight[i] as number));
  return rates;
}

/** The step of Newton's method towards the point of the central path that has this barrier μ. */
export function newtonStep(program: BrojaProgram, point: BrojaPoint, barrier: number): NewtonStep {
  const equations = cellEquations(program, point, barrier);
  const system = borderedSystem(program, point, equations);
  solveBordered(system);
  const rates = cellRates(program, equations, system);
  const { masses: q, slacks: z } = point;
  const [masses, slacks] = [new Float64Array(q.length), new Float64Array(q.length)];
  let decrease = 0;
  forEachCell(program, (cell, from, to) => {
    for (let e = from; e < to; e++) {
      const push = ofConstraints(program, system.right, e) - (equations.residuals[e] as number);
      const change = (equations.weights[e] as number) * (push + (rates[cell] as number));
      masses[e] = change;
      decrease += push * change;
      const ratio = (z[e] as number) / (q[e] as number);
      slacks[e] = barrier / (q[e] as number) - (z[e] as number) - ratio * change;
    }
  });
  const decrement = Math.sqrt(Math.max(0, decrease) / barrier);
  return { masses, slacks, multipliers: system.right, decrement };
}
