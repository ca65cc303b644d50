/** A measured point and its standard error. */
export interface MeasuredPoint {
  x: number;
  y: number;
  error: number;
}

/** A straight line through measured points, and how well it passes through them. */
export interface LineFit {
  /** The value at x = 0. */
  intercept: number;
  slope: number;
  slopeError: number;
  /** Σ of squared distances in standard errors, at the line. */
  chiSquare: number;
  /** Points less the two numbers that were fitted. */
  degrees: number;
}

/** The line of least squares, each point weighted by 1/error². */
export function fitLine(points: readonly MeasuredPoint[]): LineFit {
  const sum = (term: (point: MeasuredPoint) => number) =>
    points.reduce((total, point) => total + term(point) / (point.error * point.error), 0);
  const weight = sum(() => 1);
  const [middle, level] = [sum(({ x }) => x) / weight, sum(({ y }) => y) / weight];
  const spread = sum(({ x }) => (x - middle) * (x - middle));
  const slope = sum(({ x, y }) => (x - middle) * (y - level)) / spread;
  const miss = ({ x, y }: MeasuredPoint) => y - level - slope * (x - middle);
  return {
    intercept: level - slope * middle,
    slope,
    slopeError: 1 / Math.sqrt(spread),
    chiSquare: sum((point) => miss(point) * miss(point)),
    degrees: points.length - 2,
  };
}
