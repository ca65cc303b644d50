import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** How the names of shards end. */
export const shardEnding = '.jsonl';

/** The files of shards in a folder, in the order of their names; none where there is no folder. */
export function shardFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(shardEnding))
    .sort()
    .map((file) => join(folder, file));
}
