import type { UnitActivation } from '../../../problem/unitActivation.ts';
import { covarianceOf } from './fields.ts';
import type { Fields } from './fields.ts';
import { signExpansion } from './signExpansion.ts';
import type { Factor, NoisyField } from './signExpansion.ts';
import { signMoment } from './signMoment.ts';

/** A product of an expansion, its fields in one list: those that are factors, then the signs'. */
interface ListedProduct {
  coefficient: number;
  fields: readonly NoisyField[];
  linear: readonly number[];
  signs: readonly number[];
}

type Expansions = Map<number, readonly ListedProduct[]>;

/** Expansions by the units they belong to: they do not depend on overlaps, which change in time. */
const known = new WeakMap<readonly UnitActivation[], Expansions>();

const kinds: readonly Factor['of'][] = ['erf', 'relu', 'linear', 'sign', 'step'];
/** More than the codes of the factors of 1600 units; four of them are below 2⁵³. */
const codes = 8192;

function expansionOf({ activations }: Fields, factors: readonly Factor[]) {
  const expansions: Expansions = known.get(activations) ?? new Map<number, ListedProduct[]>();
  known.set(activations, expansions);
  const code = factors.reduce(
    (sum, { unit, of }) => sum * codes + 1 + unit * kinds.length + kinds.indexOf(of),
    0,
  );
  const expansion = expansions.get(code) ?? listedExpansion(factors);
  expansions.set(code, expansion);
  return expansion;
}

function listedExpansion(factors: readonly Factor[]): ListedProduct[] {
  return signExpansion(factors).map(({ coefficient, linear, signs }) => ({
    coefficient,
    fields: [...linear, ...signs],
    linear: [...linear.keys()],
    signs: [...signs.keys()].map((place) => linear.length + place),
  }));
}

function productMean(fields: Fields, { fields: all, linear, signs }: ListedProduct): number {
  const covariances = all.map((a, i) =>
    all.map((b, j) => covarianceOf(fields, a.unit, b.unit) + (i === j ? a.own : 0)),
  );
  return signMoment({ covariances, linear, signs });
}

/**
 * The mean of a product of at most four factors, of which at most two are not bounded: expanded in
 * fields and their signs.
 */
export function stepExpectation(fields: Fields, factors: readonly Factor[]): number {
  return expansionOf(fields, factors).reduce(
    (sum, product) => sum + product.coefficient * productMean(fields, product),
    0,
  );
}
