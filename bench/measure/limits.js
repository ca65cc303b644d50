/**
 * What the machine gives one core at most: bytes per second from memory, and floating-point
 * operations per second in 128-bit SIMD. Both are taken while the work that is compared with them
 * is timed, round by round, since other programs slow them down as well.
 */
import { multiplyAdd } from './multiplyAdd.js';
import { startPeer } from './peer.js';
import { reading } from './reading.js';
import { median } from './statistics.js';

/** Milliseconds of a call. */
function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Milliseconds of one reading of that many bytes, from wherever the caches leave them. */
function memoryLimit(bytes) {
  const read = reading(bytes);
  return () => {
    // The second of two readings finds the caches as a run of the same size leaves them.
    read();
    return { binding: 'memory', milliseconds: time(read) };
  };
}

/** Milliseconds of that many operations in registers. */
function arithmeticLimit(operations) {
  const loop = multiplyAdd();
  const perRun = loop();
  return () => ({ binding: 'SIMD', milliseconds: (operations / perRun) * time(loop) });
}

/**
 * The time that a piece of work { bytes?, operations? } takes at least, by the slower of its
 * limits: a function that measures it, to be called once per round.
 */
export function limitOf({ bytes, operations }) {
  const limits = [];
  if (bytes !== undefined) limits.push(memoryLimit(bytes));
  if (operations !== undefined) limits.push(arithmeticLimit(operations));
  return () =>
    limits
      .map((measure) => measure())
      .reduce((one, other) => (one.milliseconds > other.milliseconds ? one : other));
}

/** How near times come to their limits, round by round: `80% of memory`. */
export function shareOfLimit(times, limits) {
  if (limits.length === 0) return '';
  const share = median(limits.map(({ milliseconds }, round) => milliseconds / times[round]));
  return `${Math.round(100 * share)}% of ${limits[0].binding}`;
}

/** Well beyond any cache: 256 MiB. */
const LARGE = 2 ** 28;

/** The most that `ROUNDS` measurements show: other programs can only make a machine look slower. */
const ROUNDS = 15;
async function largest(measure) {
  const values = [];
  for (let round = 0; round < ROUNDS; round++) values.push(await measure());
  return Math.max(...values);
}

/** The machine's limits as a sentence, numpy's reading speed beside ours if `peers` are there. */
export async function describeLimits(peers) {
  const loop = multiplyAdd();
  const operations = loop();
  const read = reading(LARGE);
  const peak = await largest(() => operations / time(loop) / 1e6);
  const speed = await largest(() => LARGE / time(read) / 1e6);
  const theirs = peers ? ` (numpy's sum: ${(await peerSpeed()).toPrecision(3)} GB/s)` : '';
  return (
    `Limits of one core: ${speed.toPrecision(3)} GB/s read from memory${theirs}, ` +
    `${peak.toPrecision(3)} GFLOPS in 128-bit SIMD.`
  );
}

async function peerSpeed() {
  const peer = startPeer('limits.py', { doubles: LARGE / 8 });
  const speed = await largest(async () => LARGE / (await peer.time('sum', 1)) / 1e6);
  peer.close();
  return speed;
}
