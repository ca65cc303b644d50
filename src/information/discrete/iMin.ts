import { specificInformation } from './mutualInformation.ts';
import type { Redundancy } from './redundancy.ts';
import type { Sources } from './sources.ts';

/**
 * I_min = Σ_y P(y) min(I(Y=y;T), I(Y=y;S)) in bits, the redundancy of Williams & Beer (2010,
 * arXiv:1004.2515, eq. 3). It asks how much the sources tell of each y, not whether they tell the
 * same: of two independent bits it finds one bit shared in their copy.
 */
export function iMin({ teacher, student }: Sources): Redundancy {
  const ofStudent = specificInformation(student);
  const least = specificInformation(teacher).map((value, y) =>
    Math.min(value, ofStudent[y] as number),
  );
  return { redundant: least.reduce((sum, value) => sum + value, 0), gap: 0 };
}
