/** The golden section of an interval. */
const golden = (Math.sqrt(5) - 1) / 2;

/** Below, a maximum of a function with error 1e−16 is not located any better. */
const sameArgument = 1e-9;

/** Where f is largest on [low, high], for f with one maximum there (golden-section search). */
export function maximumBetween(f: (x: number) => number, low: number, high: number): number {
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [atLeft, atRight] = [f(left), f(right)];
  let [a, b] = [low, high];
  while (b - a > sameArgument * (1 + Math.abs(a))) {
    if (atLeft > atRight) {
      [b, right, atRight] = [right, left, atLeft];
      left = b - golden * (b - a);
      atLeft = f(left);
    } else {
      [a, left, atLeft] = [left, right, atRight];
      right = a + golden * (b - a);
      atRight = f(right);
    }
  }
  return 0.5 * (a + b);
}

/** More than bisection ever needs between two doubles of like size. */
const mostSteps = 100;

/**
 * A root of f between two points at which its signs differ: false position with the Illinois rule
 * (Dowell & Jarratt 1971), to the last bits of x.
 *
 * @throws RangeError where the signs at the ends are the same.
 */
export function rootBetween(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [atA, atB] = [f(a), f(b)];
  if (atA === 0) return a;
  if (atB === 0) return b;
  if (!(atA * atB < 0)) throw new RangeError('the function does not change sign in between');
  for (let step = 0; step < mostSteps; step++) {
    // Every third step bisects: false position alone may creep where f is very curved.
    const proposed = step % 3 === 2 ? 0.5 * (a + b) : b - (atB * (b - a)) / (atB - atA);
    const x = proposed > Math.min(a, b) && proposed < Math.max(a, b) ? proposed : 0.5 * (a + b);
    if (x === a || x === b) return x;
    const atX = f(x);
    if (atX === 0) return x;
    if (atX * atB < 0) [a, atA] = [b, atB];
    else atA *= 0.5;
    [b, atB] = [x, atX];
    if (Math.abs(b - a) <= lastBits * (1 + Math.abs(b))) return b;
  }
  return b;
}

const lastBits = 4e-16;
