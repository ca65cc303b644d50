import { defineConfig } from 'vitest/config';

const cluster = 'test/node/slurm/cluster.test.ts';
const page = 'test/explorer/page/*.test.ts';
const readers = [
  'test/package/*.test.ts',
  'test/bench/suites.test.ts',
  'test/docs/{codeBlocks,exampleTypes,nodeExamples,recipes,site}.test.ts',
  'test/notebooks/kernel.test.ts',
];

/**
 * Five projects: `default` is what `npm test` runs (under five minutes on two cores); `cluster` are
 * sweeps on a Slurm cluster, which mostly wait; `page` is the explorer in Chromium; `package` is what
 * a reader installs and follows: the packed package, recipes and code blocks of the documentation;
 * `full` repeats the heavy evidence (test/**\/*.full.test.ts) and is run by hand.
 */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    // What is waited for comes when it comes: the usual second is too short for a busy machine.
    expect: { poll: { timeout: 30_000 } },
    // Files share what they import: loading it anew for each would take a third of the time.
    isolate: false,
    // Of two cores vitest would leave one idle.
    maxWorkers: '100%',
    reporters: process.env['CI']
      ? ['default', ['json', { outputFile: 'coverage/tests.json' }]]
      : ['default'],
    coverage: {
      // One run under CI gives both; by hand, `npm run test:coverage`.
      enabled: Boolean(process.env['CI']),
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/numerics/kernels/**', 'src/numerics/kernelsWasm.ts'],
      reporter: ['text-summary', 'json-summary'],
      // With a failing test, too, CI prints the coverage.
      reportOnFailure: true,
      thresholds: { lines: 90 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'default',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.full.test.ts', cluster, page, ...readers],
        },
      },
      { extends: true, test: { name: 'cluster', include: [cluster] } },
      { extends: true, test: { name: 'page', include: [page] } },
      { extends: true, test: { name: 'package', include: readers, testTimeout: 180_000 } },
      {
        extends: true,
        test: { name: 'full', include: ['test/**/*.full.test.ts'], testTimeout: 3_600_000 },
      },
    ],
  },
});
