/** A rectangle in pixels; y grows downwards. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Point = readonly [x: number, y: number];

/**
 * The smallest upright box around a box that went through an SVG transform list; of the transforms,
 * translate and rotate (in degrees, about an optional centre), which are all that plotly gives text.
 */
export function transformedBox({ x, y, width, height }: Box, transform: string): Box {
  const steps = [...transform.matchAll(/(translate|rotate)\(([^)]*)\)/g)].map(([, name, list]) => ({
    name,
    values: (list ?? '').split(/[\s,]+/).map(Number),
  }));
  // SVG applies the last of the list first.
  const place = (corner: Point) =>
    steps.reduceRight((point, { name, values }) => {
      const [first = 0, second = 0, third = 0] = values;
      return name === 'rotate'
        ? rotated(point, first, [second, third])
        : ([point[0] + first, point[1] + second] as const);
    }, corner);
  return boxAround([
    place([x, y]),
    place([x + width, y]),
    place([x, y + height]),
    place([x + width, y + height]),
  ]);
}

/** The smallest box around several, empty at the origin when there is none. */
export function unitedBox(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  return boxAround(
    boxes.flatMap(({ x, y, width, height }): Point[] => [
      [x, y],
      [x + width, y + height],
    ]),
  );
}

function boxAround(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function rotated([x, y]: Point, degrees: number, [cx, cy]: Point): Point {
  const radians = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(radians), Math.sin(radians)];
  return [cx + cosine * (x - cx) - sine * (y - cy), cy + sine * (x - cx) + cosine * (y - cy)];
}
