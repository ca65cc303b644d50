import { expect, it } from 'vitest';
import { disagreements, quick } from './agreement.ts';

/** A sample of what `npm run test:full` checks at length. */
it(
  'theory agrees with simulation in every observable of random problems',
  { timeout: 240_000 },
  () => {
    expect(disagreements(1, 8, quick)).toEqual([]);
  },
);
