import { forEachCell } from './brojaPoint.ts';
import type { BrojaProgram } from './brojaProgram.ts';

/** ln Σ_y e^{λ(t,y)+μ(s,y)} over the entries of each cell. */
function logSums(program: BrojaProgram, multipliers: Float64Array): Float64Array {
  const { teacherOf, studentOf, cellTeacher } = program;
  const sums = new Float64Array(cellTeacher.length);
  const exponent = (e: number) =>
    (multipliers[teacherOf[e] as number] as number) +
    (multipliers[studentOf[e] as number] as number);
  forEachCell(program, (cell, from, to) => {
    let largest = Number.NEGATIVE_INFINITY;
    for (let e = from; e < to; e++) largest = Math.max(largest, exponent(e));
    let sum = 0;
    for (let e = from; e < to; e++) sum += Math.exp(exponent(e) - largest);
    sums[cell] = largest + Math.log(sum);
  });
  return sums;
}

/** The largest value of each state's cells. */
function largestOf(values: Float64Array, stateOf: Int32Array, states: number): Float64Array {
  const largest = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
  values.forEach((value, cell) => {
    const state = stateOf[cell] as number;
    largest[state] = Math.max(largest[state] as number, value);
  });
  return largest;
}

/**
 * A lower bound, in nats, on F(q) over all q of the program, from any multipliers λ(t,y), μ(s,y).
 *
 * Since F is homogeneous of degree one, its Lagrangian is bounded below, by zero, if and only if
 * ln Σ_y e^{λ(t,y)+μ(s,y)} ≤ 0 in every cell; F is then at least Σ P(t,y) λ(t,y) + Σ P(s,y) μ(s,y)
 * (the dual of Makkeh, Theis & Vicente 2018, Entropy 20, 271, §2.2). Multipliers that are not
 * feasible become so when the largest of these logarithms over s is taken off λ(t,·), and then the
 * largest over t of what is left off μ(s,·).
 */
export function dualBound(program: BrojaProgram, multipliers: Float64Array): number {
  const { demanded, cellTeacher, cellStudent, teacherMass, studentMass } = program;
  const sums = logSums(program, multipliers);
  const ofTeacher = largestOf(sums, cellTeacher, teacherMass.length);
  const rest = sums.map((sum, cell) => sum - (ofTeacher[cellTeacher[cell] as number] as number));
  const ofStudent = largestOf(rest, cellStudent, studentMass.length);
  let bound = 0;
  demanded.forEach((mass, i) => (bound += mass * (multipliers[i] as number)));
  teacherMass.forEach((mass, t) => (bound -= mass * (ofTeacher[t] as number)));
  studentMass.forEach((mass, s) => (bound -= mass * (ofStudent[s] as number)));
  return bound;
}
