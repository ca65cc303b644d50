/** Five significant digits without trailing zeros, as the pointer shows a number. */
export function shortNumber(value: number): string {
  return String(Number(value.toPrecision(5)));
}
