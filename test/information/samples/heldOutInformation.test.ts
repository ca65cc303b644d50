import { describe, expect, it } from 'vitest';
import { decompose } from '../../../src/information/discrete/decompose.ts';
import type { Joint } from '../../../src/information/discrete/joint.ts';
import { partNames } from '../../../src/information/partNames.ts';
import { heldOutInformation as estimated } from '../../../src/information/samples/heldOutInformation.ts';
import type { HeldOutClasses } from '../../../src/information/samples/heldOutInformation.ts';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { seedStream } from '../../../src/numerics/stream.ts';
import { known } from '../discrete/gates.ts';

const kernels = createKernels();
const streams = (purpose: string) => seedStream(kernels, `held out/${purpose}`);

function uniforms(seed: string, count: number): Float64Array {
  const mark = kernels.mark();
  const block = kernels.allocate(count);
  kernels.raw.fillUniforms(seedStream(kernels, seed), block, count);
  const values = kernels.view(block, count).slice();
  kernels.release(mark);
  return values;
}

/** What is estimated, where what shuffled labels feign does not matter. */
const heldOutInformation = (sample: HeldOutClasses, strangers = sample) =>
  estimated(kernels, sample, { streams }, [strangers]);

type Entry = Joint['joint'][number];

/** Samples of a table, with the true probabilities of Y given T, S and both. */
function samplesOf({ joint }: Joint, count: number): HeldOutClasses {
  const labels = [...new Set(joint.map(({ y }) => y))];
  const drawn = Array.from(uniforms('table', count), (u): Entry => {
    let left = u;
    return joint.find(({ p }) => (left -= p) < 0) ?? (joint.at(-1) as Entry);
  });
  const given = (agrees: (a: Entry, b: Entry) => boolean) => {
    const rows = drawn.flatMap((own) => {
      const among = joint.filter((entry) => agrees(entry, own));
      const total = among.reduce((sum, { p }) => sum + p, 0);
      return labels.map(
        (y) => among.filter((entry) => entry.y === y).reduce((sum, { p }) => sum + p, 0) / total,
      );
    });
    return Float64Array.from(rows);
  };
  return {
    classes: drawn.map(({ y }) => labels.indexOf(y)),
    count: labels.length,
    teacher: given((a, b) => a.t === b.t),
    student: given((a, b) => a.s === b.s),
    both: given((a, b) => a.t === b.t && a.s === b.s),
  };
}

describe('information from the losses of classifiers', () => {
  it.each(known.map(({ name, joint }) => [name, joint] as const))(
    'is that of minimum mutual information of %s for perfect classifiers',
    (_, joint) => {
      const found = heldOutInformation(samplesOf(joint, 5000));
      const [least, broja] = [decompose(joint, 'mmi'), decompose(joint)];
      if (!least.converged || !broja.converged) throw new Error('no decomposition');
      for (const name of partNames) {
        const { value, stderr } = found.parts[name];
        // Where all is certain nothing spreads but the shares of classes, by 1/√5000.
        expect(Math.abs(value - least[name]), name).toBeLessThan(5 * stderr + 2e-2);
      }
      const { value, stderr } = found.redundantAtLeast;
      expect(value - broja.redundant).toBeLessThan(5 * stderr + 2e-2);
    },
  );

  const channels = known.find(({ name }) => name === 'flips of 10% and 20%')?.joint as Joint;
  const sample = samplesOf(channels, 4000);

  it('falls with every other classifier, and is 0 for those that are worse than none', () => {
    const right = heldOutInformation(sample);
    const bolder = (power: number) =>
      sample.teacher.map((p) => p ** power / (p ** power + (1 - p) ** power));
    for (const power of [0.5, 2]) {
      const other = heldOutInformation({ ...sample, teacher: bolder(power) });
      const knows = ({ parts }: typeof right) => parts.redundant.value + parts.uniqueTeacher.value;
      expect(knows(other)).toBeLessThan(knows(right));
    }
    const wrong = sample.teacher.map((p) => 1 - p);
    const { parts } = heldOutInformation({ ...sample, teacher: wrong });
    expect(parts.redundant.value).toBe(0);
    expect(parts.uniqueTeacher.value).toBe(0);
  });

  it('has standard errors like the spread of independent samples', () => {
    const all = samplesOf(channels, 40_000);
    const parts = Array.from({ length: 40 }, (_, k) => {
      const [first, end] = [1000 * k, 1000 * (k + 1)];
      const rows = (values: Float64Array) => values.slice(2 * first, 2 * end);
      const { teacher, student, both } = all;
      const slice = { teacher: rows(teacher), student: rows(student), both: rows(both) };
      const classes = Array.from(all.classes).slice(first, end);
      return heldOutInformation({ classes, count: 2, ...slice }).parts.redundant;
    });
    const centre = parts.reduce((sum, { value }) => sum + value, 0) / 40;
    const spread = Math.sqrt(parts.reduce((sum, { value }) => sum + (value - centre) ** 2, 0) / 39);
    const stated = parts.reduce((sum, { stderr }) => sum + stderr, 0) / 40;
    // The spread of 40 values is known to 11%.
    expect(stated / spread).toBeGreaterThan(0.6);
    expect(stated / spread).toBeLessThan(1.6);
  });

  it('says what the same classifiers find of shuffled labels', () => {
    const strangers = { ...sample, classes: Array.from(sample.classes).reverse() };
    const { parts } = heldOutInformation(sample, strangers);
    expect(parts.redundant.value).toBeGreaterThan(0.2);
    expect(parts.redundant.shuffled).toBe(0);
  });

  it.each<[string, Partial<HeldOutClasses>, RegExp]>([
    ['other numbers of rows', { both: new Float64Array(4) }, /4000 classes and probabilities of/],
    ['a class that cannot be', { teacher: new Float64Array(8000) }, /sample 0 is 0, not above 0/],
  ])('refuses %s', (_, change, message) => {
    expect(() => heldOutInformation({ ...sample, ...change })).toThrow(message);
  });
});
