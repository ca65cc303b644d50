/** Words and numbers of a text, without the widths of columns. */
function tokens(text: string): string[] {
  return text.split(/\s+/).filter((token) => token !== '');
}

const number = /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/;

/** Half a unit of the last digit that a number shows. */
function halfUnit(token: string): number {
  const [mantissa = '', exponent = '0'] = token.split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** (Number(exponent) - decimals);
}

/**
 * Numbers agree to the digits shown, and what is below 1e-8 is a residual or a gap, of which only its
 * smallness is said: theory agrees to 1e-10 between machines.
 */
function sameToken(shown: string, printed: string): boolean {
  if (!number.test(shown) || !number.test(printed)) return shown === printed;
  const [a, b] = [Number(shown), Number(printed)];
  if (Math.max(Math.abs(a), Math.abs(b)) < 1e-8) return true;
  return Math.abs(a - b) <= halfUnit(shown) * (1 + 1e-9);
}

/** Whether what a page shows stands in what was printed, in one piece. */
export function showsPartOf(shown: string, printed: string): boolean {
  const [part, whole] = [tokens(shown), tokens(printed)];
  return whole.some((_, start) =>
    part.every((token, i) => {
      const other = whole[start + i];
      return other !== undefined && sameToken(token, other);
    }),
  );
}
