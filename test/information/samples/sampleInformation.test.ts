import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { seedStream } from '../../../src/numerics/stream.ts';
import { quantileBins } from '../../../src/information/samples/quantileBins.ts';
import { sampleInformation } from '../../../src/information/samples/sampleInformation.ts';
import type { FieldSample } from '../../../src/information/samples/sampleInformation.ts';
import { shuffled } from '../../../src/information/samples/shuffled.ts';
import { tableInformations } from '../../../src/information/samples/tableInformations.ts';
import { cases, expectAgreement } from './agreement.ts';
import { simulatedFields } from './simulatedFields.ts';

const kernels = createKernels();

/** Streams named by a seed. */
function streams(seed: string): (purpose: string) => number {
  return (purpose) => seedStream(kernels, `${seed}/${purpose}`);
}

const [, signs] = cases as [(typeof cases)[0], (typeof cases)[0]];

describe('the histogram of simulated fields', () => {
  it.each(cases)('agrees with theory for %s', (_, population, pair) => {
    expectAgreement(population, pair, 1e5, 3e-2);
  });

  it('finds nothing in fields of other samples, within its errors', () => {
    const { teacher, student, classes } = simulatedFields(signs[1], signs[2], 20_000);
    const stranger = {
      teacher,
      student,
      classes: shuffled(kernels, classes, () => streams('strangers')('all')),
    };
    const { parts } = sampleInformation(kernels, stranger, { streams: streams('none') });
    for (const { value, stderr } of Object.values(parts)) {
      expect(value).toBeLessThan(5 * stderr);
    }
    // What the plug-in estimate feigns there is mostly synergy: pairs of bins are the most cells.
    expect(parts.synergistic.shuffled).toBeGreaterThan(5 * parts.redundant.shuffled);
  });

  it('has standard errors like the spread of independent samples', () => {
    const size = 4000;
    const { teacher, student, classes } = simulatedFields(signs[1], signs[2], 40 * size);
    const found = Array.from({ length: 40 }, (_, k) => {
      const [first, end] = [k * size, (k + 1) * size];
      const sample: FieldSample = {
        teacher: teacher.slice(first, end),
        student: student.slice(first, end),
        classes: classes.slice(first, end),
      };
      return sampleInformation(kernels, sample, { streams: streams(`part-${k}`), shuffles: 5 })
        .parts.redundant;
    });
    const centre = found.reduce((sum, { value }) => sum + value, 0) / 40;
    const spread = Math.sqrt(found.reduce((sum, { value }) => sum + (value - centre) ** 2, 0) / 39);
    const stated = found.reduce((sum, { stderr }) => sum + stderr, 0) / 40;
    // The spread of 40 values is known to 11%.
    expect(stated / spread).toBeGreaterThan(0.6);
    expect(stated / spread).toBeLessThan(1.6);
  });

  it('is the same for the same seed', () => {
    const sample = simulatedFields(signs[1], signs[2], 2000);
    const estimate = (seed: string) =>
      sampleInformation(kernels, sample, { streams: streams(seed) });
    expect(estimate('one')).toEqual(estimate('one'));
    expect(estimate('one').parts.redundant.stderr).not.toBe(estimate('two').parts.redundant.stderr);
  });

  it.each<[string, Partial<FieldSample>, number, RegExp]>([
    ['fields of other samples', { teacher: new Float64Array(7) }, 4, /not 7, 8 and 8/],
    ['an odd number of bins', {}, 3, /bins are 3/],
    ['more bins than samples', {}, 10, /10 bins need as many values/],
    ['what is not a number', { student: new Float64Array(8).fill(Number.NaN) }, 4, /not a number/],
  ])('refuses %s', (_, change, bins, message) => {
    const teacher = new Float64Array(8);
    const sample = { teacher, student: teacher, classes: new Uint16Array(8), ...change };
    expect(() => sampleInformation(kernels, sample, { streams: streams(''), bins })).toThrow(
      message,
    );
  });
});

describe('quantile bins', () => {
  it('hold equally many values, and equal values together', () => {
    const values = Float64Array.from({ length: 100 }, (_, i) => (i * 37) % 100);
    const bins = quantileBins(values, 4);
    for (let k = 0; k < 4; k++) expect(bins.filter((bin) => bin === k)).toHaveLength(25);
    expect(new Set(quantileBins(new Float64Array(10).fill(2), 4)).size).toBe(1);
  });
});

describe('plug-in informations', () => {
  it('are those of the law of the counts: XOR of fair bits', () => {
    // Order y, t, s.
    const counts = Float64Array.from([5, 0, 0, 5, 0, 5, 5, 0]);
    const found = tableInformations({ classes: 2, bins: 2, counts });
    expect(found.teacher).toBeCloseTo(0, 14);
    expect(found.joint).toBeCloseTo(1, 14);
  });
});
