import { conditionalAngle } from './correlationAngle.ts';
import { determinant } from './covariances.ts';
import { covarianceOf } from './fields.ts';
import type { TiltedFields } from './tilt.ts';

/**
 * E[Π g'(x_u) s(x_w) s(x_z)] under the slopes of one or two erf units: since these are 2δ(x_u + ξ) in
 * the mean over ξ ~ N(0, 1), the two signs where such fields are zero. From the overlaps as they
 * were: those of the tilted law are rounded, which the angle between almost equal fields magnifies.
 */
export function tiltedSigns(
  { mass, origin, tiltedBy }: TiltedFields,
  w: number,
  z: number,
): number {
  const units = [...tiltedBy, w, z];
  const covariances = units.map((a, i) =>
    units.map((b, j) => covarianceOf(origin, a, b) + (i === j && i < tiltedBy.length ? 1 : 0)),
  );
  const places = [...units.keys()];
  const [c, d] = [units.length - 2, units.length - 1] as const;
  const given = tiltedBy.length === 1 ? ([0] as const) : ([0, 1] as const);
  const angle = conditionalAngle(covariances, [c, d], given, determinant(covariances, places));
  return (2 / Math.PI) * mass * angle;
}
