/** What a problem must know of a table before anything of it is read. */
export interface TableSet {
  /** How many rows and columns of inputs it has. */
  rows: number;
  inputs: number;
  /** The names of its classes in their order. */
  classes: readonly string[];
}

/** A table that is stored. */
export interface StoredSet extends TableSet {
  /** The npm package that ships it. */
  package: string;
}

const digitNames = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Every table that is stored, by the name that problems call it. */
export const tableSets = {
  /** Handwritten digits (LeCun et al. 1998), 28×28 pixels averaged over blocks of 4×4. */
  digits: { package: 'mnist', rows: 10_000, inputs: 49, classes: digitNames },
  /** The same digits, every pixel of them. */
  'digits-28x28': { package: 'mnist', rows: 10_000, inputs: 784, classes: digitNames },
  /** The cut of a diamond from its sizes, price, colour and clarity (Wickham's ggplot2 data). */
  diamonds: {
    package: '@observablehq/sample-datasets',
    rows: 53_940,
    inputs: 9,
    classes: ['Fair', 'Good', 'Very Good', 'Premium', 'Ideal'],
  },
  /** The same diamonds: whether the cut is the best there is. */
  'ideal-cuts': {
    package: '@observablehq/sample-datasets',
    rows: 53_940,
    inputs: 9,
    classes: ['other', 'Ideal'],
  },
} as const satisfies Record<string, StoredSet>;

/** A name of `tableSets`. */
export type TableName = keyof typeof tableSets;

/** The names of `tableSets`. */
export const tableNames = Object.keys(tableSets) as [TableName, ...TableName[]];
