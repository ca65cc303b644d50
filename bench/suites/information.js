/**
 * Partial information decompositions of tables to a certified gap of 1e-8 bit: gates, and random tables
 * of two to sixteen states. The peer is scipy's SLSQP on the same convex program, without a certificate
 * and only up to four states a side: with ten it takes 1 to 12 s, and may end off the marginals.
 */
import { decompose } from '../../build/information/discrete/decompose.js';
import { fieldInformation } from '../../build/information/fields/fieldInformation.js';
import { sideBySide } from '../measure/sideBySide.js';

export { columns } from '../measure/sideBySide.js';

export const title = 'Partial information decomposition';

export const sizes = {
  /** States of T, S and Y; the most milliseconds, or that the peer can follow. */
  tables: [
    { shape: [4, 4, 2], peer: true },
    { shape: [10, 10, 2], limit: 200 },
    { shape: [16, 16, 2], limit: 2000 },
    { shape: [16, 16, 4], limit: 5000 },
  ],
  rounds: 5,
};

export const tiny = {
  tables: [
    { shape: [2, 2, 2], peer: true },
    { shape: [3, 3, 2], limit: 200 },
  ],
  rounds: 1,
};

/** A gate of two fair bits, as a list p[t][s][y]. */
function gate(label) {
  const bits = [0, 1];
  return bits.map((t) => bits.map((s) => bits.map((y) => (label(t, s) === y ? 0.25 : 0))));
}

/** A table of uneven masses, the same in every run. */
function randomTable([ofTeacher, ofStudent, ofLabel]) {
  let state = 1;
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const draw = (length, of) => Array.from({ length }, of);
  const table = draw(ofTeacher, () =>
    draw(ofStudent, () => draw(ofLabel, () => -Math.log(next()))),
  );
  const total = table.flat(2).reduce((sum, p) => sum + p, 0);
  return table.map((rows) => rows.map((row) => row.map((p) => p / total)));
}

function jointOf(table) {
  const entries = table.flatMap((rows, t) =>
    rows.flatMap((row, s) => row.map((p, y) => ({ t, s, y, p }))),
  );
  return { joint: entries.filter(({ p }) => p > 0) };
}

/** Decomposes a table. @throws Error when there is no answer: its time would mean nothing. */
function run(joint) {
  const { converged, reason } = decompose(joint);
  if (!converged) throw new Error(reason);
}

/** V8 compiles the small ones late; the large ones are compiled within a run. */
const warmUps = { gates: 20, random: 3 };

/** A teacher and its student on two populations: fields and answers, from order parameters alone. */
function orderParameterCases(rounds) {
  const unequal = { kind: 'mixture', rho: 0.2, delta: 1, flips: 0 };
  const logit = { kind: 'perceptron', output: 'logit', beta: 3, noise: 0, flips: 0.01 };
  const pairs = [
    [
      'order parameters, unequal clouds',
      unequal,
      [{ m: 1.41966, q: 3.726, bias: -1.65 }, { m: 0.85485, q: 2.63385, bias: -1.5499 }, 1.98416],
    ],
    [
      'order parameters, logit labels',
      { ...logit, weights: 'spherical' },
      [{ m: 0.7, q: 1, bias: 0 }, { m: 0.5, q: 1, bias: 0 }, 0.4],
    ],
  ];
  return pairs.map(([name, population, pair]) => ({
    name,
    run: () => fieldInformation(population, ...pair),
    limit: 1,
    repeats: 20,
    warmUps: 20,
    rounds,
  }));
}

/** The tables that the peer follows are given to it as they are. */
export async function* rows({ sizes, peers }) {
  const random = sizes.tables.map((of) => ({
    ...of,
    name: `random, ${of.shape.join(' × ')}`,
    table: randomTable(of.shape),
    warmUps: warmUps.random,
  }));
  const gates = [
    { name: 'AND', table: gate((t, s) => t & s), limit: 5, peer: true, warmUps: warmUps.gates },
    { name: 'XOR', table: gate((t, s) => t ^ s), limit: 5, warmUps: warmUps.gates },
  ];
  const cases = [...gates, ...random].map((of) => {
    const joint = jointOf(of.table);
    return { ...of, run: () => run(joint), rounds: sizes.rounds };
  });
  const followed = cases.filter(({ peer }) => peer);
  const tables = Object.fromEntries(followed.map(({ name, table }) => [name, table]));
  yield* sideBySide(followed, { script: 'information.py', sizes: tables, peers });
  yield* sideBySide([...cases.filter(({ peer }) => !peer), ...orderParameterCases(sizes.rounds)], {
    peers: false,
  });
}
