/**
 * The two-sample Kolmogorov–Smirnov test: the probability that two samples of one continuous law
 * differ in their empirical distributions by as much as these do (Press et al. 2007, §14.3.3).
 */
export function kolmogorovSmirnov(one: readonly number[], other: readonly number[]): number {
  const effective = (one.length * other.length) / (one.length + other.length);
  const root = Math.sqrt(effective);
  return survival((root + 0.12 + 0.11 / root) * largestGap(one, other));
}

/** max |F_1 − F_2|, from value to value of both samples. */
function largestGap(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [one, other].map((sample) => sample.toSorted((x, y) => x - y)) as [
    number[],
    number[],
  ];
  let [i, j, gap] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i] as number, b[j] as number);
    while (i < a.length && !((a[i] as number) > value)) i++;
    while (j < b.length && !((b[j] as number) > value)) j++;
    gap = Math.max(gap, Math.abs(i / a.length - j / b.length));
  }
  return gap;
}

/** Kolmogorov's 2 Σ (−1)^{j−1} e^{−2 j² λ²}; its first hundred terms suffice from λ = .05 on. */
function survival(lambda: number): number {
  if (lambda < 0.05) return 1;
  const terms = Array.from({ length: 100 }, (_, i) => {
    const j = i + 1;
    return (j % 2 === 1 ? 2 : -2) * Math.exp(-2 * j * j * lambda * lambda);
  });
  return Math.min(
    1,
    Math.max(
      0,
      terms.reduce((total, term) => total + term, 0),
    ),
  );
}
