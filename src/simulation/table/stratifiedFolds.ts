/**
 * Cuts rows into folds, equal up to one row in all and in every class: the rows of each class, in
 * their order, go to one fold after another, class after class.
 *
 * @param classes the class of every row.
 * @returns the fold of every row, from 0.
 */
export function stratifiedFolds(classes: Int32Array, folds: number): Int32Array {
  const rows = [...classes.keys()];
  // Sorting is stable: rows of a class stay in their order.
  rows.sort((a, b) => (classes[a] as number) - (classes[b] as number));
  const fold = new Int32Array(classes.length);
  rows.forEach((row, place) => {
    fold[row] = place % folds;
  });
  return fold;
}

/** The rows of all folds but one, and of that one, in their order. */
export function splitAt(fold: Int32Array, left: number): { kept: number[]; left: number[] } {
  const rows = [...fold.keys()];
  return {
    kept: rows.filter((row) => fold[row] !== left),
    left: rows.filter((row) => fold[row] === left),
  };
}
