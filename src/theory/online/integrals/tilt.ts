import { meanSlope } from '../../../observables/online/meanSlope.ts';
import { covarianceOf } from './fields.ts';
import type { Fields } from './fields.ts';

/** A law of Gaussian fields that is not normalised: E[…] is `mass` times the mean over `fields`. */
export interface TiltedFields {
  mass: number;
  fields: Fields;
  /** The fields before, and the erf units whose slopes are in the law. */
  origin: Fields;
  tiltedBy: readonly number[];
}

/**
 * The law of the fields with the slope of unit u, erf or linear, as a weight: E[g'(x_u) f(x)] =
 * mass · E'[f(x)]. The slope of erf(x/√2) is √(2/π) e^{−x²/2}, under which fields stay Gaussian with
 * C' = C − C_u C_uᵀ/(1 + C_uu); its mean is the mass. The integrals I₃ and I₄ of Saad & Solla 1995,
 * Phys. Rev. E 52, 4225, are pair expectations under such laws.
 */
export function tilt(law: TiltedFields, u: number): TiltedFields {
  const { fields, origin, tiltedBy } = law;
  const { activations, covariances } = fields;
  if (activations[u] !== 'erf') return law;
  const size = activations.length;
  const variance = covarianceOf(fields, u, u);
  const inverse = 1 / (1 + variance);
  const tilted = covariances.slice();
  for (let v = 0; v < size; v++) {
    const share = inverse * (covariances[u * size + v] as number);
    for (let w = 0; w <= v; w++) {
      const value =
        (covariances[v * size + w] as number) - share * (covariances[u * size + w] as number);
      tilted[v * size + w] = value;
      tilted[w * size + v] = value;
    }
  }
  return {
    mass: law.mass * meanSlope('erf', variance),
    fields: { activations, covariances: tilted },
    origin,
    tiltedBy: [...tiltedBy, u],
  };
}
