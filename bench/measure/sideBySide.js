/**
 * Times a suite's cases and their peers by turns, in one session on one machine, so that whatever
 * slows the machine down slows both.
 */
import { limitOf, shareOfLimit } from './limits.js';
import { startPeer } from './peer.js';
import { median, quantile } from './statistics.js';
import { milliseconds, ratio } from '../report/format.js';

const ROUNDS = 9;

/** The columns of the rows that `sideBySide` gives. */
export const columns = [
  'work',
  'quenched',
  'numpy/scipy',
  'ratio',
  'quartiles',
  'asked',
  'holds',
  'share of the limit',
];

/** Milliseconds of one run of ours. */
async function timeOurs({ prepare, run, repeats = 1 }) {
  await prepare?.();
  const start = performance.now();
  for (let i = 0; i < repeats; i++) await run();
  return (performance.now() - start) / repeats;
}

/**
 * Rounds of one case, in milliseconds: ours, the peer's (if any) and the limit of the work (if it
 * is stated) by turns. Code that stays in a process gets a first round to warm up.
 */
async function measure(aCase, peer) {
  const { rounds = ROUNDS, warmUps = 1, repeats = 1, against = aCase.name, work } = aCase;
  const limit = work && limitOf(work);
  const [ours, theirs, limits] = [[], [], []];
  for (let round = -warmUps; round < rounds; round++) {
    const oneOfOurs = await timeOurs(aCase);
    const oneOfTheirs = await peer?.time(against, repeats);
    const least = limit?.();
    if (round < 0) continue;
    ours.push(oneOfOurs);
    if (peer) theirs.push(oneOfTheirs);
    if (limit) limits.push(least);
  }
  return { ours, theirs, limits };
}

function asked({ bound, limit }) {
  if (bound !== undefined) return `≤ ${bound}`;
  return limit === undefined ? '' : `≤ ${milliseconds(limit)}`;
}

function verdict({ bound, limit }, ours, ratioOfBoth) {
  if (bound !== undefined && ratioOfBoth === undefined) return 'no peer';
  if (bound !== undefined) return ratioOfBoth <= bound ? 'yes' : 'no';
  if (limit === undefined) return '';
  return ours <= limit ? 'yes' : 'no';
}

/** A row: medians of the times, and median and quartiles of the ratios of the rounds. */
function row(aCase, { ours, theirs, limits }) {
  const paired = theirs.map((time, round) => ours[round] / time);
  const compared = paired.length > 0;
  const typical = compared ? median(paired) : undefined;
  return [
    aCase.name,
    milliseconds(median(ours)),
    compared ? milliseconds(median(theirs)) : '–',
    compared ? ratio(typical) : '–',
    compared ? `${ratio(quantile(paired, 0.25))}–${ratio(quantile(paired, 0.75))}` : '–',
    asked(aCase),
    verdict(aCase, median(ours), typical),
    shareOfLimit(ours, limits),
  ];
}

/**
 * Measures cases { name, run, against?, prepare?, repeats?, rounds?, warmUps?, bound?, limit?, work? } one
 * after the other and yields a row for each. `bound` is the largest ratio that is asked for,
 * `limit` the most milliseconds, `work` what one run must at least do (bench/measure/limits.js).
 * `script` serves the same names, or those in `against`, in bench/peer; without it, or without `peers`, ours run alone.
 */
export async function* sideBySide(cases, { script, sizes, peers }) {
  const peer = peers && script !== undefined ? startPeer(script, sizes) : undefined;
  try {
    for (const aCase of cases) yield row(aCase, await measure(aCase, peer));
  } finally {
    peer?.close();
  }
}
