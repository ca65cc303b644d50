import { closeSync, openSync, readSync } from 'node:fs';

/** A line of a file, without its end, and where it begins. It is valid until the next one is asked for. */
export interface ShardLine {
  line: Buffer;
  offset: number;
  /** Whether the line has an end: the last one has none where the writing of it was cut short. */
  isWhole: boolean;
}

const chunkSize = 1 << 20;
const lineEnd = 0x0a;

/** Grows as long as a line does not fit into it. */
interface Window {
  bytes: Buffer;
  /** Offset in the file of the first byte. */
  start: number;
  length: number;
}

/** Moves the bytes from `from` on to the front, and reads more behind them. */
function advance(file: number, { bytes, start, length }: Window, from: number): Window {
  const kept = length - from;
  const grown = kept > bytes.length / 2 ? Buffer.allocUnsafe(2 * bytes.length) : bytes;
  bytes.copy(grown, 0, from, length);
  const read = readSync(file, grown, kept, grown.length - kept, start + length);
  return { bytes: grown, start: start + from, length: kept + read };
}

function* linesOf(file: number): Generator<ShardLine> {
  let window: Window = { bytes: Buffer.allocUnsafe(chunkSize), start: 0, length: 0 };
  let from = 0;
  for (;;) {
    const { bytes, start, length } = window;
    const end = bytes.subarray(0, length).indexOf(lineEnd, from);
    if (end >= 0) {
      yield { line: bytes.subarray(from, end), offset: start + from, isWhole: true };
      from = end + 1;
      continue;
    }
    const further = advance(file, window, from);
    if (further.length === length - from) {
      if (further.length === 0) return;
      const line = further.bytes.subarray(0, further.length);
      yield { line, offset: further.start, isWhole: false };
      return;
    }
    window = further;
    from = 0;
  }
}

/**
 * The lines of a file, read a piece at a time, so that memory does not grow with its length.
 *
 * @throws the file system's error when it cannot be read.
 */
export function* shardLines(path: string): Generator<ShardLine> {
  const file = openSync(path, 'r');
  try {
    yield* linesOf(file);
  } finally {
    closeSync(file);
  }
}
