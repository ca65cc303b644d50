import { meanSlope } from '../../../observables/online/meanSlope.ts';
import { pairExpectation } from '../../../observables/online/pairExpectation.ts';
import type { UnitActivation } from '../../../problem/unitActivation.ts';
import { covarianceOf } from './fields.ts';
import type { Fields } from './fields.ts';
import { stepExpectation } from './stepExpectation.ts';
import type { Factor } from './signExpansion.ts';
import { tilt } from './tilt.ts';
import type { TiltedFields } from './tilt.ts';
import { tiltedSigns } from './tiltedSigns.ts';

/** The law of the fields with slopes of units as weights: those of erf in it, steps beside it. */
export interface SlopedFields extends TiltedFields {
  /** Units with g(x) = max(0, x), whose slopes are steps. */
  steps: readonly number[];
}

/** Fields that nothing weighs yet. */
export function unweighted(fields: Fields): SlopedFields {
  return { mass: 1, fields, origin: fields, tiltedBy: [], steps: [] };
}

/** The law with the slope of one more unit as a weight, of two in all; signs have none. */
export function weighBySlope(sloped: SlopedFields, u: number): SlopedFields {
  const { fields, steps } = sloped;
  if (fields.activations[u] === 'relu') return { ...sloped, steps: [...steps, u] };
  // Spelt out: this is where the equations spend their time, and copies by spreading are slow.
  const { mass, fields: tilted, origin, tiltedBy } = tilt(sloped, u);
  return { mass, fields: tilted, origin, tiltedBy, steps };
}

const activationOf = ({ activations }: Fields, u: number) => activations[u] as UnitActivation;

function meanBeyondSteps({ mass, fields, steps }: SlopedFields, factors: Factor[]): number {
  const slopes = steps.map((unit): Factor => ({ unit, of: 'step' }));
  return mass * stepExpectation(fields, [...slopes, ...factors]);
}

/** E[Π g'(x_u)] of the slopes alone. */
export function meanOfSlopes(sloped: SlopedFields): number {
  return sloped.steps.length === 0 ? sloped.mass : meanBeyondSteps(sloped, []);
}

/**
 * E[Π g'(x_u) x_v g(x_w)]: with the slope of one unit, I₃ of Saad & Solla 1995 (erf), and what it is
 * for other units.
 */
export function meanFieldOutput(sloped: SlopedFields, v: number, w: number): number {
  const { mass, fields, steps } = sloped;
  const of = activationOf(fields, w);
  if (steps.length > 0) {
    return meanBeyondSteps(sloped, [
      { unit: v, of: 'linear' },
      { unit: w, of },
    ]);
  }
  return mass * covarianceOf(fields, v, w) * meanSlope(of, covarianceOf(fields, w, w));
}

/**
 * E[Π g'(x_u) g(x_w) g(x_z)]: with the slopes of two units, I₄ of Saad & Solla 1995 (erf), and what
 * it is for other units.
 */
export function meanOutputs(sloped: SlopedFields, w: number, z: number): number {
  const { mass, fields, steps } = sloped;
  const a = activationOf(fields, w);
  const b = activationOf(fields, z);
  if (steps.length > 0) {
    return meanBeyondSteps(sloped, [
      { unit: w, of: a },
      { unit: z, of: b },
    ]);
  }
  const areSigns = a === 'sign' && b === 'sign' && w !== z;
  if (areSigns && sloped.tiltedBy.length > 0) return tiltedSigns(sloped, w, z);
  const wz = covarianceOf(fields, w, z);
  return mass * pairExpectation(a, b, covarianceOf(fields, w, w), wz, covarianceOf(fields, z, z));
}
