import { describe, expect, it } from 'vitest';
import { experimentPaths } from '../src/node/experimentFiles.ts';
import { checkout, deniedClaims, plansOf } from './theoryClaims.ts';

describe('every experiment that comes with the package', () => {
  const names = [...experimentPaths(checkout).keys()];

  it.each(names)('%s is valid and has tasks, fewer or smaller in its quick form', (name) => {
    const { full, quick } = plansOf(name);
    expect(full.tasks.length).toBeGreaterThan(0);
    expect(quick.tasks.length).toBeGreaterThan(0);
    expect(quick.tasks.length).toBeLessThanOrEqual(full.tasks.length);
  });
});

describe('theory alone makes the claims of', () => {
  // Those of a second; the others are in experiments.full.test.ts.
  it.each([
    'committee-levels',
    'committee-plateau',
    'kd-bayes-teacher',
    'kd-teacher-ridge',
    'kd-temperature',
    'ridge-self-distillation',
    'weak-to-strong',
  ])('%s', (name) => {
    expect(deniedClaims(name)).toEqual([]);
  });
});
