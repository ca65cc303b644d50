import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { trialStreams } from '../../../src/simulation/streams.ts';
import { drawSimulated } from '../../../src/simulation/table/drawSimulated.ts';

const kernels = createKernels();
const simulated = { signal: 2, nuisance: 3, classes: 2, hidden: 5, noise: 0 };
const rows = 4000;

function drawn(change: object = {}, trial = 0) {
  return drawSimulated(kernels, { ...simulated, ...change }, rows, trialStreams(kernels, 'tables', trial)); // prettier-ignore
}

/** Whether two vectors have the same bits; toEqual takes a second for as many numbers. */
function same(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

/** The share of rows whose class is that of the row with the nearest inputs among some columns. */
function agreement(
  { inputs, columns }: { inputs: Float64Array; columns: readonly string[] },
  classes: Int32Array,
  [first, end]: readonly [number, number],
): number {
  const width = columns.length;
  const asked = 200;
  let alike = 0;
  for (let row = 0; row < asked; row++) {
    let nearest = { row: -1, apart: Infinity };
    for (let other = asked; other < rows; other++) {
      let apart = 0;
      for (let j = first; j < end; j++) {
        apart += ((inputs[row * width + j] ?? NaN) - (inputs[other * width + j] ?? NaN)) ** 2;
      }
      if (apart < nearest.apart) nearest = { row: other, apart };
    }
    if (classes[row] === classes[nearest.row]) alike += 1;
  }
  return alike / asked;
}

describe('a simulated table', () => {
  const table = drawn();

  it('has standard normal inputs, and classes of its own in every trial', () => {
    const mean = table.inputs.reduce((sum, x) => sum + x, 0) / table.inputs.length;
    const square = table.inputs.reduce((sum, x) => sum + x * x, 0) / table.inputs.length;
    // Four standard errors of 20 000 draws.
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(20_000));
    expect(Math.abs(square - 1)).toBeLessThan((4 * Math.SQRT2) / Math.sqrt(20_000));
    expect(same(drawn().inputs, table.inputs)).toBe(true);
    expect(drawn().classes).toEqual(table.classes);
    expect(drawn({}, 1).classes).not.toEqual(table.classes);
  });

  it('has classes that follow from the signal, and those of the nuisance from the other inputs', () => {
    const others = table.nuisance ?? new Int32Array(rows);
    const bySignal = [table.classes, others].map((own) => agreement(table, own, [0, 2]));
    const byNuisance = [table.classes, others].map((own) => agreement(table, own, [2, 5]));
    expect(bySignal[0]).toBeGreaterThan(0.95);
    expect(byNuisance[1]).toBeGreaterThan(0.9);
    const chance = (own: Int32Array) => {
      const share = own.reduce((sum, place) => sum + place, 0) / rows;
      return share ** 2 + (1 - share) ** 2;
    };
    // Four standard errors of 200 rows, at most 4·½/√200.
    expect(Math.abs((byNuisance[0] ?? NaN) - chance(table.classes))).toBeLessThan(0.142);
    expect(Math.abs((bySignal[1] ?? NaN) - chance(others))).toBeLessThan(0.142);
  });

  it('has no nuisance where it has no inputs for one, and noise where it is asked for', () => {
    expect(drawn({ nuisance: 0 })).not.toHaveProperty('nuisance');
    const noisy = drawn({ noise: 1 });
    expect(same(noisy.inputs, table.inputs)).toBe(true);
    const changed = noisy.classes.filter((own, row) => own !== table.classes[row]).length;
    expect(changed).toBeGreaterThan(rows / 50);
    expect(changed).toBeLessThan(rows / 2);
  });
});
