import { it } from 'vitest';
import { checkDamagedShards } from './damagedShards.ts';

it('resumes from twenty damaged shards to the same bytes', async () => {
  await checkDamagedShards('twenty damaged shards', 20);
});
