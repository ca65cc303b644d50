import fc from 'fast-check';
import type { UnitActivation } from '../../../../src/problem/unitActivation.ts';
import type { Fields } from '../../../../src/theory/online/integrals/fields.ts';

const entry = fc.double({ min: -1.5, max: 1.5, noNaN: true });
/** Of the last field's own part: some sets of fields are almost dependent. */
const share = fc.constantFrom(1, 0.1, 1e-3, 1e-5);

/** Fields of these units with random positive definite overlaps, some of them almost singular. */
export function fieldsOf(activations: readonly UnitActivation[]): fc.Arbitrary<Fields> {
  const size = activations.length;
  const rows = fc.array(fc.array(entry, { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  });
  return fc
    .tuple(rows, fc.array(share, { minLength: size, maxLength: size }))
    .map(([vectors, shares]) => {
      const triangular = vectors.map((vector, i) =>
        vector.map((x, j) =>
          j < i ? x : j === i ? (shares[i] as number) * (0.3 + Math.abs(x)) : 0,
        ),
      );
      const covariances = triangular.flatMap((a) =>
        triangular.map((b) => a.reduce((sum, x, k) => sum + x * (b[k] as number), 0)),
      );
      return { activations, covariances };
    });
}

/** C_uv by the units' places. */
export function entriesOf({ activations, covariances }: Fields) {
  return (u: number, v: number): number => covariances[u * activations.length + v] as number;
}
