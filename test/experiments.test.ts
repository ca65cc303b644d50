import { describe, expect, it } from 'vitest';
import { experimentPaths } from '../src/node/experimentFiles.ts';
import { countTasks } from '../src/sweep/tasksOf.ts';
import { checkout, deniedClaims, plansOf } from './theoryClaims.ts';

describe('every experiment that comes with the package', () => {
  const names = [...experimentPaths(checkout).keys()];

  it.each(names)('%s is valid and has tasks, fewer or smaller in its quick form', (name) => {
    const { full, quick } = plansOf(name);
    expect(countTasks(full)).toBeGreaterThan(0);
    expect(countTasks(quick)).toBeGreaterThan(0);
    expect(countTasks(quick)).toBeLessThanOrEqual(countTasks(full));
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
    'nuisance-angle',
    'ridge-self-distillation',
    'weak-to-strong',
  ])('%s', (name) => {
    expect(deniedClaims(name)).toEqual([]);
  });
});
