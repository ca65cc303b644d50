import type { RecordName } from './recordLine.ts';

/** Where a record is: the number of its shard, and its first byte there. */
export interface Place {
  shard: number;
  offset: number;
}

/** Shards may be larger than this many bytes on no file system that takes part. */
const longestShard = 2 ** 38;

/**
 * Where the record of every task is. A place is one number, so that a million of them take some
 * fifty megabytes.
 */
export class RecordIndex {
  private readonly theories = new Map<number, number>();
  private readonly draws = new Map<number, Map<number, number>>();
  private count = 0;

  /** How many tasks have a record. */
  get size(): number {
    return this.count;
  }

  private placesOf({ kind, number }: RecordName): Map<number, number> | undefined {
    return kind === 'theory' ? this.theories : this.draws.get(number);
  }

  private keyOf({ kind, number, trial }: RecordName): number {
    return kind === 'theory' ? number : trial;
  }

  has(name: RecordName): boolean {
    return this.placesOf(name)?.has(this.keyOf(name)) ?? false;
  }

  find(name: RecordName): Place | undefined {
    const place = this.placesOf(name)?.get(this.keyOf(name));
    if (place === undefined) return undefined;
    return { shard: Math.floor(place / longestShard), offset: place % longestShard };
  }

  set(name: RecordName, { shard, offset }: Place): void {
    if (!this.has(name)) this.count++;
    const places = this.placesOf(name) ?? new Map<number, number>();
    if (name.kind === 'trial') this.draws.set(name.number, places);
    places.set(this.keyOf(name), shard * longestShard + offset);
  }

  delete(name: RecordName): void {
    if (this.placesOf(name)?.delete(this.keyOf(name)) === true) this.count--;
  }
}
