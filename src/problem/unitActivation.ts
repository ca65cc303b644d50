/** g of a hidden unit: erf(x/√2), max(0, x), x itself, or sign(x), which has no gradient. */
export const unitActivations = ['erf', 'relu', 'linear', 'sign'] as const;

/** The name of a unit's activation. */
export type UnitActivation = (typeof unitActivations)[number];

/** The activations that have a gradient to learn by. */
export const trainableActivations = ['erf', 'relu', 'linear'] as const;

/** The name of an activation that has a gradient. */
export type TrainableActivation = (typeof trainableActivations)[number];
