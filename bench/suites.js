/**
 * The suites, in the order in which they run; each is bench/suites/<name>.js. A suite exports its
 * `title`, the `columns` of its table, the `sizes` it usually measures at, `tiny` ones that only
 * show that it runs, perhaps longer ones for when it is `named`, and an asynchronous iterable
 * `rows({ sizes, peers })` of rows of text, where `peers` says whether numpy and scipy are there, and
 * perhaps `draw()` for a figure of what was measured.
 */
export const suiteNames = [
  'kernels',
  'training',
  'figure2',
  'ridgePath',
  'memory',
  'matrixFree',
  'minimisers',
  'theory',
  'drag',
  'online',
  'information',
  'networks',
  'sweep',
  'explorer',
];
