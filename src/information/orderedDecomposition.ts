import type { Decomposition, Informations } from './decomposition.ts';

/**
 * The decomposition with the redundancy min(I(Y;T), I(Y;S)), which no other can exceed ("minimum
 * mutual information", Barrett 2015, arXiv:1411.2832). It is that of Bertschinger et al. (2014) if
 * and only if one of the two has no unique information, as where its law given Y is that of the
 * other seen through further noise.
 *
 * An infinite I(Y;T), T being Y itself, is an infinite unique part; there is then no synergy.
 */
export function orderedDecomposition({ teacher, student, joint }: Informations): Decomposition {
  const redundant = Math.min(teacher, student);
  const strongest = Math.max(teacher, student);
  return {
    redundant,
    uniqueTeacher: excess(teacher, redundant),
    uniqueStudent: excess(student, redundant),
    // T and S together know no less than each; rounding may say so.
    synergistic: Math.max(0, excess(joint, strongest)),
    gap: 0,
    unit: 'bit',
  };
}

/** a − b, and 0 where both are infinite. */
function excess(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
