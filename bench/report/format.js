/** Numbers as the tables show them: three digits and a unit. */

/** 0.512 ms, 12.3 ms, 456 ms, 7.89 s. */
export function milliseconds(value) {
  return value < 1000 ? `${value.toPrecision(3)} ms` : seconds(value / 1000);
}

/** 0.512 s, 12.3 s, 456 s. */
export function seconds(value) {
  return `${value < 100 ? value.toPrecision(3) : Math.round(value)} s`;
}

/** A ratio with two decimals, or two digits where it is small. */
export function ratio(value) {
  return value < 0.1 ? value.toPrecision(2) : value.toFixed(2);
}

/** 123 MB, 4.56 GB, 16.0 TB; a megabyte is 10⁶ bytes. */
export function bytes(value) {
  if (value < 1e9) return `${Math.round(value / 1e6)} MB`;
  return value < 1e12
    ? `${(value / 1e9).toPrecision(3)} GB`
    : `${(value / 1e12).toPrecision(3)} TB`;
}
