import type { PairMarginal } from './pairMarginal.ts';

/**
 * P(y) I(Y=y; X) in bits for each y, with the specific information
 * I(Y=y; X) = Σ_x P(x|y) log₂ P(x,y)/(P(x)P(y)) (Williams & Beer 2010, arXiv:1004.2515, eq. 2).
 * Each is at least zero, and their sum is I(Y; X).
 */
export function specificInformation(pair: PairMarginal): Float64Array {
  const { source, label, mass, sourceMass, labelMass } = pair;
  const information = new Float64Array(labelMass.length);
  mass.forEach((p, i) => {
    const y = label[i] as number;
    const ratio = p / (sourceMass[source[i] as number] as number) / (labelMass[y] as number);
    information[y] = (information[y] as number) + p * Math.log2(ratio);
  });
  return information.map((value) => Math.max(0, value));
}

/** I(Y; X) in bits. */
export function mutualInformation(pair: PairMarginal): number {
  return specificInformation(pair).reduce((sum, value) => sum + value, 0);
}

/** H(Y) in bits. */
export function labelEntropy({ labelMass }: PairMarginal): number {
  return labelMass.reduce((sum, p) => sum - (p > 0 ? p * Math.log2(p) : 0), 0);
}
