import { quarticMinimum } from './quarticMinimum.ts';

/** A value of a function and how far it may be off; null where the function has no value. */
export interface Measurement {
  value: number;
  error: number;
}

/**
 * A function of one variable that may have no value at some places, which are then avoided. Where it
 * has values is taken to be an interval.
 */
export type Objective<Value extends Measurement = Measurement> = (x: number) => Value | null;

/** Where to look for a minimum. */
export interface SearchGrid {
  /** Ascending; the first and the last are the ends of the search. */
  points: readonly number[];
  /** A distance over which the function is well described by a polynomial of degree four. */
  resolution: number;
}

/** A minimum that was found. */
export interface Minimum extends Measurement {
  x: number;
  /** At which end of the search it lies, null for neither: the function may fall beyond. */
  edge: 'lower' | 'upper' | null;
}

/** Minima of the scan that are followed up; more than two have not been met. */
const starts = 2;

interface Sample extends Measurement {
  x: number;
}

function sample(f: Objective, x: number): Sample {
  const { value, error } = f(x) ?? { value: Number.POSITIVE_INFINITY, error: 0 };
  return { x, value, error };
}

function hasValue({ value }: Sample): boolean {
  return value < Number.POSITIVE_INFINITY;
}

/**
 * Samples on the grid from the largest place down: under a strong ridge every problem is easy, and
 * leads to the next. The first place without a value below those that have one is the last.
 */
function scanOf(f: Objective, { points }: SearchGrid): Sample[] {
  const scan: Sample[] = [];
  for (const x of [...points].reverse()) {
    const next = sample(f, x);
    scan.unshift(next);
    if (!hasValue(next) && scan.some(hasValue)) break;
  }
  return scan;
}

/** A lowest sample between two that are no lower; at an end of the scan one of them is itself. */
type Triple = readonly [Sample, Sample, Sample];

/** The lowest minima of a scan, lowest first. */
function minimaOf(scan: readonly Sample[]): Triple[] {
  const triples = scan.map((middle, i): Triple => [
    scan[i - 1] ?? middle,
    middle,
    scan[i + 1] ?? middle,
  ]);
  return triples
    .filter(
      ([left, middle, right]) =>
        hasValue(middle) && middle.value <= left.value && middle.value <= right.value,
    )
    .sort(([, a], [, b]) => a.value - b.value)
    .slice(0, starts);
}

/** Golden section: the larger side is cut at this share, seen from the middle. */
const golden = (3 - Math.sqrt(5)) / 2;

/** The place to look at next: in the larger side, so that the triple shrinks whatever is found. */
function nextPlace([left, middle, right]: Triple): number {
  const side = right.x - middle.x > middle.x - left.x ? right : left;
  return middle.x + golden * (side.x - middle.x);
}

function narrowed([left, middle, right]: Triple, found: Sample): Triple {
  const below = found.x < middle.x;
  if (found.value < middle.value) return below ? [left, found, middle] : [middle, found, right];
  return below ? [found, middle, right] : [left, middle, found];
}

/** The five equally spaced samples about x that lie within the ends, if all have values. */
function stencilMinimum(f: Objective, x: number, grid: SearchGrid): number | null {
  const { points, resolution } = grid;
  const [lower, upper] = ends(grid);
  const spacing = Math.min(resolution, (upper - lower) / 4);
  const centre = Math.max(lower + 2 * spacing, Math.min(upper - 2 * spacing, x));
  // The ends themselves, not their rounded neighbours, which may lie outside.
  const at = (t: number) => Math.max(lower, Math.min(upper, centre + t * spacing));
  const samples = [-2, -1, 0, 1, 2].map((t) => sample(f, at(t)));
  const values = samples.map(({ value }) => value);
  const [a, b, c, d, e] = values as [number, number, number, number, number];
  const range = Math.max(...values) - Math.min(...values);
  const noise = Math.max(...samples.map(({ error }) => error));
  if (points.length < 2 || !Number.isFinite(range) || range <= noise) return null;
  return at(quarticMinimum([a, b, c, d, e]));
}

/** First and last point of a search. */
export function ends({ points }: SearchGrid): [number, number] {
  return [points[0] as number, points[points.length - 1] as number];
}

/**
 * Brackets are no tighter than this share of the resolution: values there differ by little
 * more than their errors.
 */
const tightest = 1 / 8;

/** Golden sections until the triple is no wider than that. */
function shrunk(f: Objective, start: Triple, width: number): Triple {
  let triple = start;
  while (triple[2].x - triple[0].x > width) {
    triple = narrowed(triple, sample(f, nextPlace(triple)));
  }
  return triple;
}

function followUp(f: Objective, start: Triple, grid: SearchGrid): Sample {
  const triple = shrunk(f, start, 3 * grid.resolution);
  const [, middle] = triple;
  const place = stencilMinimum(f, middle.x, grid);
  const polished = place === null ? middle : sample(f, place);
  if (place !== null && polished.value <= middle.value + middle.error) return polished;
  // Beside a place without a value, on a plateau or at a kink comparing values is all that is left.
  return shrunk(f, triple, tightest * grid.resolution)[1];
}

/** A minimum nearer to an end than this share of the resolution is at the end. */
const atEnd = 1e-3;

/**
 * The least minimum of a function on an interval: a scan, golden sections from its lowest minima,
 * and a quartic through five values about the end of each. Places without a value are never taken.
 *
 * @returns null when the function has no value at any point of the grid.
 */
export function scalarMinimum(f: Objective, grid: SearchGrid): Minimum | null {
  const found = minimaOf(scanOf(f, grid)).map((triple) => followUp(f, triple, grid));
  const [first, ...others] = found;
  if (first === undefined) return null;
  const best = others.reduce((a, b) => (b.value < a.value ? b : a), first);
  const [lower, upper] = ends(grid);
  const near = atEnd * grid.resolution;
  const edge = best.x - lower <= near ? 'lower' : upper - best.x <= near ? 'upper' : null;
  return { ...best, edge };
}

/**
 * An interval about a minimum at whose ends the function is larger by more than the two values may
 * be off, or which ends where the search does.
 */
export function minimumBracket(f: Objective, minimum: Minimum, grid: SearchGrid): [number, number] {
  const [lower, upper] = ends(grid);
  // A place without a value says nothing of where the function is larger.
  const isAbove = (there: Sample) =>
    hasValue(there) && there.value > minimum.value + there.error + minimum.error;
  const reach = (direction: -1 | 1, end: number): number => {
    for (let width = tightest * grid.resolution; ; width *= 2) {
      const x = minimum.x + direction * width;
      if (direction * (end - x) <= 0) return end;
      if (isAbove(sample(f, x))) return x;
    }
  };
  return [reach(-1, lower), reach(1, upper)];
}
