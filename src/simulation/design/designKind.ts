import type { SettledQuestion } from '../../problem/question.ts';

/**
 * How inputs and weights are held: `dense` is the matrix of the sample, or the weight vectors of
 * networks that learn online, or the rows of a table, or samples of features; `matrix-free` draws only
 * what products of the matrix with vectors need, from the same law (Lu 2021, arXiv:2101.07464); the
 * `overlap-chain` of an online problem holds overlaps of weights only, which at every N are a Markov
 * chain of their own.
 */
export const designKinds = ['dense', 'matrix-free', 'overlap-chain'] as const;

/** A name of `designKinds`. */
export type DesignKind = (typeof designKinds)[number];

/** The designs that can answer a question of a protocol, the usual one first. */
export const designsFor: Readonly<Record<SettledQuestion['protocol'], readonly DesignKind[]>> = {
  batch: ['dense', 'matrix-free'],
  online: ['overlap-chain', 'dense'],
  table: ['dense'],
  features: ['dense'],
};

/** The design of a question that asks for none. */
export function usualDesign({ protocol }: Pick<SettledQuestion, 'protocol'>): DesignKind {
  return designsFor[protocol][0] as DesignKind;
}
