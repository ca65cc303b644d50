import type { Informations } from '../../../src/information/decomposition.ts';
import { labelChannel } from '../../../src/observables/labelChannel.ts';
import type { OrderParameters } from '../../../src/observables/orderParameters.ts';
import type { Mixture, Perceptron } from '../../../src/problem/population.ts';

const cell = 0.2;

/** Midpoints along each axis: at this spacing the rule for Gaussian integrands is exact. */
const points = Array.from({ length: 81 }, (_, i) => (i - 40) * cell);

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/** p(t, s) of a normal law with means, variances and covariance as given. */
function pairDensity(t: number, s: number, q: [number, number, number]): number {
  const [tt, ts, ss] = q;
  const determinant = tt * ss - ts * ts;
  const square = (ss * t * t - 2 * ts * t * s + tt * s * s) / determinant;
  return Math.exp(-square / 2) / (2 * Math.PI * Math.sqrt(determinant));
}

/** Σ p log₂ p over a list. */
function negentropy(values: Iterable<number>): number {
  let total = 0;
  for (const p of values) total += p > 0 ? p * Math.log2(p) : 0;
  return total;
}

/** I(A;Y) = Σ p(a,y) log p(a,y) − Σ p(a) log p(a) − Σ p(y) log p(y), rows the two labels. */
function information(rows: [Float64Array, Float64Array]): number {
  const [plus, minus] = rows;
  const labels = rows.map((row) => row.reduce((sum, p) => sum + p, 0));
  const cells = plus.map((p, i) => p + (minus[i] as number));
  return negentropy(plus) + negentropy(minus) - negentropy(cells) - negentropy(labels);
}

/** The three informations from p(t, s, y) on the grid, y = + and −. */
function informations(masses: (t: number, s: number) => [number, number]): Informations {
  const size = points.length;
  const joint: [Float64Array, Float64Array] = [
    new Float64Array(size * size),
    new Float64Array(size * size),
  ];
  const rows = (): [Float64Array, Float64Array] => [new Float64Array(size), new Float64Array(size)];
  const [teacher, student] = [rows(), rows()];
  points.forEach((t, i) => {
    points.forEach((s, j) => {
      masses(t, s).forEach((mass, y) => {
        const [both, one, other] = [joint, teacher, student].map((table) => table[y]) as [
          Float64Array,
          Float64Array,
          Float64Array,
        ];
        both[i * size + j] = mass * cell * cell;
        one[i] = (one[i] as number) + mass * cell * cell;
        other[j] = (other[j] as number) + mass * cell * cell;
      });
    });
  });
  return {
    teacher: information(teacher),
    student: information(student),
    joint: information(joint),
  };
}

/** By the definition: fields of both clouds on a grid. */
export function cloudsOnGrid(
  { rho, delta, flips }: Mixture,
  teacher: OrderParameters,
  student: OrderParameters,
  overlap: number,
): Informations {
  const q: [number, number, number] = [teacher.q * delta, overlap * delta, student.q * delta];
  return informations((t, s) => {
    const [plus, minus] = [1, -1].map((side) =>
      pairDensity(t - side * teacher.m - teacher.bias, s - side * student.m - student.bias, q),
    ) as [number, number];
    const [first, second] = [rho * plus, (1 - rho) * minus];
    return [(1 - flips) * first + flips * second, flips * first + (1 - flips) * second];
  });
}

/** By the definition: p(t, s, y) = ∫du φ(u) P(y|u) p(t, s | u), all on a grid. */
export function labelsOnGrid(
  population: Perceptron,
  teacher: OrderParameters,
  student: OrderParameters,
  overlap: number,
): Informations {
  const [a, b] = [teacher.m, student.m];
  const q: [number, number, number] = [teacher.q - a * a, overlap - a * b, student.q - b * b];
  const channel = labelChannel(population, 0);
  const out = { probability: 0, pull: 0, slope: 0 };
  const prior = points.map((u) => {
    channel(1, u, out);
    return { u, mass: cell * density(u), chance: out.probability };
  });
  return informations((t, s) => {
    let [plus, minus] = [0, 0];
    for (const { u, mass, chance } of prior) {
      const p = mass * pairDensity(t - a * u, s - b * u, q);
      plus += chance * p;
      minus += (1 - chance) * p;
    }
    return [plus, minus];
  });
}
