import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianCertificate } from '../../../src/simulation/network/gaussianCertificate.ts';
import { gaussianInformation } from '../../../src/simulation/network/gaussianInformation.ts';

const rows = [[0.3, -1.2], [1.1, 0.4], [-0.7, 0.9], [0.2, 0.1], [-1.4, -0.3], [0.8, -0.6]]; // prettier-ignore
const classes = [0, 1, 0, 1, 0, 1];
const vectors = Float64Array.from(rows.flat());
const column = (at: number) => Float64Array.from(rows, (row) => row[at] as number);

const number = fc.double({ min: -3, max: 3, noNaN: true });
const pair = fc.record({
  teacher: fc.array(number, { minLength: 24, maxLength: 24 }),
  student: fc.array(number, { minLength: 24, maxLength: 24 }),
});
const classesOfPairs = Array.from({ length: 12 }, (_, row) => row % 3);

describe('gaussianInformation', () => {
  it('is what numpy’s slogdet of the covariances gives', () => {
    expect(gaussianInformation({ vectors, size: 2, classes }).value).toBeCloseTo(
      0.4897522364130389,
      12,
    );
  });

  it('is next to nothing where classes do not differ in their means', () => {
    const mirrored = Float64Array.from([...vectors, ...vectors.map((x) => -x)]);
    const twice = [...classes, ...classes];
    expect(gaussianInformation({ vectors: mirrored, size: 2, classes: twice }).value).toBeCloseTo(
      0,
      12,
    );
  });
});

describe('gaussianCertificate', () => {
  it('is what numpy’s slogdet of the covariances gives', () => {
    const own = { teacher: column(0), student: column(1), size: 1, classes };
    expect(gaussianCertificate(own).value).toBeCloseTo(-0.06447480293058855, 12);
  });

  it('is at most what either of teacher and student has', () => {
    fc.assert(
      fc.property(pair, (drawn) => {
        const [teacher, student] = [drawn.teacher, drawn.student].map((x) => Float64Array.from(x));
        if (teacher === undefined || student === undefined) throw new Error('two of them');
        const own = { size: 2, classes: classesOfPairs };
        const each = [teacher, student].map(
          (x) => gaussianInformation({ ...own, vectors: x }).value,
        );
        const { value } = gaussianCertificate({ ...own, teacher, student });
        expect(value).toBeLessThan(Math.min(...each) + 1e-10);
      }),
    );
  });

  it('is near to all that there is where teacher and student are the same', () => {
    const own = { size: 2, classes };
    const { value } = gaussianInformation({ ...own, vectors });
    // The ridge on the difference of the two, which has no variance, drops out.
    const { value: shared } = gaussianCertificate({ ...own, teacher: vectors, student: vectors });
    expect(Math.abs(shared - value)).toBeLessThan(0.02 * value);
  });
});
