import { it } from 'vitest';
import { checkJournals } from './checkJournals.ts';

it('gives exactly the undamaged records in two thousand random histories', async () => {
  await checkJournals(7, 2_000);
});
