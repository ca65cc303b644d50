import { it } from 'vitest';
import { checkJournals } from './checkJournals.ts';

it('gives exactly the undamaged records, whatever happens to the shards', async () => {
  await checkJournals(6, 40);
});
