import type { UnitActivation } from '../../../problem/unitActivation.ts';

/** A factor of a mean: a function of the field of a unit, `step` being the slope of max(0, x). */
export interface Factor {
  unit: number;
  of: UnitActivation | 'step';
}

/** A field, of a unit or, with variance of its own, of one with ξ ~ N(0, own) added. */
export interface NoisyField {
  unit: number;
  own: 0 | 1;
}

/** A product of fields and signs of fields, times a coefficient. */
export interface SignProduct {
  coefficient: number;
  linear: readonly NoisyField[];
  signs: readonly NoisyField[];
}

/** max(0, x) = x/2 + x s(x)/2, its slope ½ + s(x)/2, and erf(x/√2) = E s(x + ξ). */
function termsOf({ unit, of }: Factor): readonly SignProduct[] {
  const field: NoisyField = { unit, own: 0 };
  const terms: Record<Factor['of'], readonly SignProduct[]> = {
    linear: [{ coefficient: 1, linear: [field], signs: [] }],
    sign: [{ coefficient: 1, linear: [], signs: [field] }],
    erf: [{ coefficient: 1, linear: [], signs: [{ unit, own: 1 }] }],
    relu: [
      { coefficient: 0.5, linear: [field], signs: [] },
      { coefficient: 0.5, linear: [field], signs: [field] },
    ],
    step: [
      { coefficient: 0.5, linear: [], signs: [] },
      { coefficient: 0.5, linear: [], signs: [field] },
    ],
  };
  return terms[of];
}

/** A sign times itself is one; those of fields with different noise differ. */
function timesSign(signs: readonly NoisyField[], sign: NoisyField): readonly NoisyField[] {
  const same = signs.findIndex(({ unit, own }) => unit === sign.unit && own === 0);
  return same >= 0 && sign.own === 0 ? signs.toSpliced(same, 1) : [...signs, sign];
}

function timesTerm(product: SignProduct, term: SignProduct): SignProduct {
  return {
    coefficient: product.coefficient * term.coefficient,
    linear: [...product.linear, ...term.linear],
    signs: term.signs.reduce(timesSign, product.signs),
  };
}

/** The same for products that differ in their coefficient only. */
function kindOf({ linear, signs }: SignProduct): string {
  const names = (fields: readonly NoisyField[]) => fields.map(({ unit, own }) => `${unit}+${own}`);
  return `${names(linear).join()} ${names(signs).sort().join()}`;
}

/**
 * A product of factors as a sum of products of fields and signs, without those that are odd under
 * x → −x, whose means vanish.
 */
export function signExpansion(factors: readonly Factor[]): SignProduct[] {
  const one: SignProduct = { coefficient: 1, linear: [], signs: [] };
  const products = factors.reduce<SignProduct[]>(
    (sum, factor) =>
      sum.flatMap((product) => termsOf(factor).map((term) => timesTerm(product, term))),
    [one],
  );
  const merged = new Map<string, SignProduct>();
  for (const product of products) {
    if ((product.linear.length + product.signs.length) % 2 === 1) continue;
    const kind = kindOf(product);
    const before = merged.get(kind)?.coefficient ?? 0;
    merged.set(kind, { ...product, coefficient: before + product.coefficient });
  }
  return [...merged.values()];
}
