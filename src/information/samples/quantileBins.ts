/**
 * The bin, 0 to `bins` − 1, of every value, so that bins hold equally many: bin edges are quantiles of
 * the values themselves. Equal values share a bin, however many there are.
 *
 * @throws RangeError for values that are not numbers, and fewer values than bins.
 */
export function quantileBins(values: Float64Array, bins: number): Uint16Array {
  if (values.length < bins) {
    throw new RangeError(`${bins} bins need as many values, and there are ${values.length}`);
  }
  if (values.some(Number.isNaN)) throw new RangeError('a field to be binned is not a number');
  const sorted = Float64Array.from(values).sort();
  const edges = Float64Array.from({ length: bins - 1 }, (_, i) => {
    return sorted[Math.floor(((i + 1) * values.length) / bins)] as number;
  });
  return Uint16Array.from(values, (value) => countUpTo(edges, value));
}

/** How many of the ascending edges are at most the value. */
function countUpTo(edges: Float64Array, value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
