import { newtonFixedPoint } from '../../numerics/newtonFixedPoint.ts';

/** A convex function of (c, b) at a point, with its derivatives. */
export interface GordonDistance {
  value: number;
  slope: [number, number];
}

/**
 * The minimum over (c, b), or over c alone, of the distance that Gordon's inequality compares α with:
 * c is the part of the weights along the signal, b the bias. NaN where no point is found that is flat
 * to 1e−5 per relative change: the error of the value is of its square.
 */
export function gordonMinimum(
  distance: (c: number, b: number) => GordonDistance,
  dimensions: 1 | 2,
): number {
  const at = (point: Float64Array) => distance(point[0] as number, point[1] ?? 0);
  const step = (point: Float64Array) => {
    const { slope } = at(point);
    return point.map((value, i) => value - (slope[i] as number));
  };
  // No tolerance: slopes vanish with their function where labels are nearly noiseless, so that the
  // point is judged by the flatness of what is minimised.
  const { point } = newtonFixedPoint(step, new Float64Array(dimensions), {
    tolerance: 0,
    steps: 100,
  });
  const { value, slope } = at(point);
  const flat = point.every(
    (x, i) => Math.abs(slope[i] as number) * (1 + Math.abs(x)) <= flatness * value,
  );
  return flat ? value : Number.NaN;
}

const flatness = 1e-5;
