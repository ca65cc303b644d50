import { describe, expect, it } from 'vitest';
import { scalarTarget } from '../../../src/information/gaussian/scalarTarget.ts';
import { partNames } from '../../../src/information/partNames.ts';
import type { RealSample } from '../../../src/information/samples/fieldMoments.ts';
import { realInformation } from '../../../src/information/samples/realInformation.ts';
import { shuffled } from '../../../src/information/samples/shuffled.ts';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { seedStream } from '../../../src/numerics/stream.ts';

const kernels = createKernels();

const streams = (seed: string) => (purpose: string) => seedStream(kernels, `${seed}/${purpose}`);

function normals(seed: string, count: number): Float64Array {
  const mark = kernels.mark();
  const block = kernels.allocate(count);
  kernels.raw.fillNormals(seedStream(kernels, seed), block, count);
  const values = kernels.view(block, count).slice();
  kernels.release(mark);
  return values;
}

/** y = u + .8ξ, t = 2 + u + .5a, s = u + .5a + b: correlations follow by hand. */
function sampleOf(seed: string, count: number): RealSample {
  const [u, a, b, xi] = ['u', 'a', 'b', 'ξ'].map((name) => normals(`${seed}/${name}`, count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return {
    teacher: u.map((x, i) => 2 + x + 0.5 * (a[i] as number)),
    student: u.map((x, i) => x + 0.5 * (a[i] as number) + (b[i] as number)),
    labels: u.map((x, i) => x + 0.8 * (xi[i] as number)),
  };
}

const correlations = {
  teacher: 1 / Math.sqrt(1.64 * 1.25),
  student: 1 / Math.sqrt(1.64 * 2.25),
  pair: 1.25 / Math.sqrt(1.25 * 2.25),
};

describe('correlations of fields with real labels', () => {
  it('estimate the decomposition of Gaussian numbers, within their errors', () => {
    const found = realInformation(kernels, sampleOf('agreement', 50_000), {
      streams: streams('one'),
    });
    const expected = scalarTarget(correlations);
    for (const name of partNames) {
      const { value, stderr } = found?.parts[name] ?? { value: NaN, stderr: NaN };
      // 1e-12 is for a unique part that is exactly 0 on either side.
      expect(Math.abs(value - expected[name]), name).toBeLessThan(5 * stderr + 1e-12);
    }
    expect(found?.parts.redundant.stderr).toBeLessThan(0.01);
  });

  it('find nothing about labels of other samples', () => {
    const sample = sampleOf('strangers', 20_000);
    const labels = shuffled(kernels, sample.labels, () => streams('all')('labels'));
    const found = realInformation(kernels, { ...sample, labels }, { streams: streams('none') });
    for (const { value, stderr } of Object.values(found?.parts ?? {})) {
      expect(value).toBeLessThan(5 * stderr);
    }
    expect(found?.parts.redundant.shuffled).toBeGreaterThan(0);
  });

  it('have standard errors like the spread of independent samples', () => {
    const parts = Array.from({ length: 40 }, (_, k) => {
      const sample = sampleOf(`part ${k}`, 2000);
      const options = { streams: streams(`part ${k}`), shuffles: 5 };
      const found = realInformation(kernels, sample, options);
      return found?.parts.redundant ?? { value: NaN, stderr: NaN };
    });
    const centre = parts.reduce((sum, { value }) => sum + value, 0) / 40;
    const spread = Math.sqrt(parts.reduce((sum, { value }) => sum + (value - centre) ** 2, 0) / 39);
    const stated = parts.reduce((sum, { stderr }) => sum + stderr, 0) / 40;
    // The spread of 40 values is known to 11%.
    expect(stated / spread).toBeGreaterThan(0.6);
    expect(stated / spread).toBeLessThan(1.6);
  });

  it('say nothing of fields that are the label, and take equal fields for one', () => {
    const sample = sampleOf('sure', 1000);
    const sure = { ...sample, teacher: sample.labels };
    expect(realInformation(kernels, sure, { streams: streams('') })).toBeUndefined();
    const one = { ...sample, teacher: sample.student };
    const found = realInformation(kernels, one, { streams: streams('') });
    expect(found?.parts.synergistic.value).toBe(0);
    expect(found?.parts.uniqueTeacher.value).toBe(0);
  });

  it('refuse fields of other samples', () => {
    const sample = { ...sampleOf('', 100), teacher: new Float64Array(7) };
    expect(() => realInformation(kernels, sample, { streams: streams('') })).toThrow(
      /not 7, 100 and 100/,
    );
  });
});
