/** How many fields disagree in sign with their label (±1); a field of exactly zero disagrees. */
export function countMismatch(fields: usize, labels: usize, n: usize): usize {
  let count: usize = 0;
  for (let i: usize = 0; i < n; i++) {
    if (!(load<f64>(fields + (i << 3)) * load<f64>(labels + (i << 3)) > 0)) count++;
  }
  return count;
}
