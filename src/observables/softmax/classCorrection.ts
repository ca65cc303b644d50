import type { Correction } from '../../problem/correction.ts';

/** A correction whose strength is a number; on which scale it acts is the caller's business. */
export type ClassCorrection =
  | { kind: 'constant' | 'bounded'; strength: number; clip: number }
  | { kind: 'orthogonal'; clip: number };

/**
 * A correction with its strength put in.
 *
 * @param chosen the strength where the correction leaves it to cross-validation.
 * @throws Error where neither says one, which a checked problem's do.
 */
export function withStrength(correction: Correction, chosen?: number): ClassCorrection {
  const { kind, clip } = correction;
  if (kind === 'orthogonal') return { kind, clip };
  const strength = correction.strength ?? chosen;
  if (strength === undefined) throw new Error('a correction has no strength');
  return { kind, strength, clip };
}

/** a/(a + (y−p̂)²), or 1 for a correction that trusts labels however far p̂ is off. */
export function bound(correction: ClassCorrection, apart: number): number {
  if (correction.kind !== 'bounded') return 1;
  return correction.strength / (correction.strength + apart * apart);
}
