import type { LayoutAxis } from 'plotly.js-dist-min';

/** Spans, in decades, below which ticks are plotly's own, at most mantissas, and at 1, 2 and 5. */
const linearBelow = 0.8;
const denseBelow = 1.3;
const labelledBelow = 2.5;

/** So many powers of ten have room along an axis. */
const maximalPowers = 8;

const dense = [1, 2, 3, 4, 5, 6, 8];
const sparse = [1, 2, 5];
const every = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * Ticks of a logarithmic axis from `least` to `most`. Between one and a few decades plotly writes
 * bare digits ("2" for 0.2); here these ticks carry their whole number. Below that plotly's own ticks
 * are as on a linear axis and left alone; above it only powers of ten are labelled.
 */
export function logTicks(least: number, most: number): Partial<LayoutAxis> {
  const span = Math.log10(most / least);
  if (!(span >= linearBelow)) return {};
  if (span >= labelledBelow) {
    return { exponentformat: 'power', dtick: Math.ceil(span / maximalPowers) };
  }
  const ticks = decimals(span < denseBelow ? dense : sparse, least, most);
  return {
    tickmode: 'array',
    tickvals: ticks.map(decimalValue),
    ticktext: ticks.map(decimalText),
    minor: { tickmode: 'array', tickvals: decimals(every, least, most).map(decimalValue) },
  };
}

interface Decimal {
  mantissa: number;
  exponent: number;
}

/** Mantissas times powers of ten, from the decade before `least` to the one after `most`. */
function decimals(mantissas: readonly number[], least: number, most: number): Decimal[] {
  const first = Math.floor(Math.log10(least)) - 1;
  const last = Math.ceil(Math.log10(most)) + 1;
  const exponents = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return exponents.flatMap((exponent) => mantissas.map((mantissa) => ({ mantissa, exponent })));
}

/** Parsed as a literal, since 2 * 10 ** -1 need not be the double 0.2. */
function decimalValue({ mantissa, exponent }: Decimal): number {
  return Number(`${String(mantissa)}e${String(exponent)}`);
}

/** A plain decimal from 0.001 to 9999, else mantissa × power of ten. */
function decimalText({ mantissa, exponent }: Decimal): string {
  if (exponent >= -3 && exponent <= 3) return String(decimalValue({ mantissa, exponent }));
  const power = `10<sup>${String(exponent).replace('-', '−')}</sup>`;
  return mantissa === 1 ? power : `${String(mantissa)}×${power}`;
}
