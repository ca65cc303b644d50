import type { UnitActivation } from '../../../problem/unitActivation.ts';
import { covarianceOf } from './fields.ts';
import type { Fields } from './fields.ts';
import { signMoment } from './signMoment.ts';

/** A factor of a mean: a function of the field of a unit, `step` being the slope of max(0, x). */
export interface Factor {
  unit: number;
  of: UnitActivation | 'step';
}

/** A field, of a unit or, with variance of its own, of one with ξ ~ N(0, own) added. */
interface NoisyField {
  unit: number;
  own: 0 | 1;
}

/** A product of fields and signs of fields, times a coefficient. */
interface Product {
  coefficient: number;
  linear: readonly NoisyField[];
  signs: readonly NoisyField[];
}

/** max(0, x) = x/2 + x s(x)/2, its slope ½ + s(x)/2, and erf(x/√2) = E s(x + ξ). */
function termsOf({ unit, of }: Factor): Product[] {
  const field: NoisyField = { unit, own: 0 };
  switch (of) {
    case 'linear':
      return [{ coefficient: 1, linear: [field], signs: [] }];
    case 'sign':
      return [{ coefficient: 1, linear: [], signs: [field] }];
    case 'erf':
      return [{ coefficient: 1, linear: [], signs: [{ unit, own: 1 }] }];
    case 'relu':
      return [
        { coefficient: 0.5, linear: [field], signs: [] },
        { coefficient: 0.5, linear: [field], signs: [field] },
      ];
    case 'step':
      return [
        { coefficient: 0.5, linear: [], signs: [] },
        { coefficient: 0.5, linear: [], signs: [field] },
      ];
  }
}

function timesTerm(product: Product, term: Product): Product {
  return {
    coefficient: product.coefficient * term.coefficient,
    linear: [...product.linear, ...term.linear],
    signs: term.signs.reduce(timesSign, product.signs),
  };
}

/** A sign times itself is one; those of fields with different noise differ. */
function timesSign(signs: readonly NoisyField[], sign: NoisyField): readonly NoisyField[] {
  const same = signs.findIndex(({ unit, own }) => unit === sign.unit && own === 0);
  return same >= 0 && sign.own === 0 ? signs.toSpliced(same, 1) : [...signs, sign];
}

function productMean(fields: Fields, { coefficient, linear, signs }: Product): number {
  // Odd, by x → −x.
  if ((linear.length + signs.length) % 2 === 1) return 0;
  const all = [...linear, ...signs];
  const covariances = all.map((a, i) =>
    all.map((b, j) => covarianceOf(fields, a.unit, b.unit) + (i === j ? a.own : 0)),
  );
  const places = [...all.keys()];
  const moment = signMoment({
    covariances,
    linear: places.slice(0, linear.length),
    signs: places.slice(linear.length),
  });
  return coefficient * moment;
}

/**
 * The mean of a product of factors, of which at most four may have steps in them and two be fields:
 * expanded in fields and their signs.
 */
export function stepExpectation(fields: Fields, factors: readonly Factor[]): number {
  const one: Product = { coefficient: 1, linear: [], signs: [] };
  const products = factors.reduce(
    (sum, factor) =>
      sum.flatMap((product) => termsOf(factor).map((term) => timesTerm(product, term))),
    [one],
  );
  return products.reduce((sum, product) => sum + productMean(fields, product), 0);
}
