/**
 * Runs a suite's cases and their peers in turn, in one session on one machine, and prints medians
 * and ratios. A peer is a Python script that serves the same names (bench/peer/timed.py).
 */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROUNDS = 9;
/** One thread each: a worker of ours has one, so has a worker of a peer. */
const environment = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };

/** Whether python3 with numpy and scipy is there. */
export function hasPeers() {
  return spawnSync('python3', ['-c', 'import numpy, scipy']).status === 0;
}

/** Starts a peer's script; `time(name)` gives the milliseconds of one run of a case. */
function startPeer(script) {
  const child = spawn('python3', [join(import.meta.dirname, 'peer', script)], {
    env: environment,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async time(name) {
      child.stdin.write(`${name}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`the peer ${script} ended before it timed ${name}`);
      return Number(value);
    },
    close: () => child.stdin.end(),
  };
}

/** Milliseconds of one run of ours. */
async function timeOurs({ prepare, run }) {
  await prepare?.();
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Medians over the rounds of one case, ours and the peer's (if any) by turns; the first warms up. */
async function measure(aCase, peer) {
  const [ours, theirs] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const milliseconds = await timeOurs(aCase);
    const peerMilliseconds = await peer?.time(aCase.name);
    if (round === 0) continue;
    ours.push(milliseconds);
    if (peer !== undefined) theirs.push(peerMilliseconds);
  }
  return { ours: median(ours), theirs: peer === undefined ? undefined : median(theirs) };
}

/** A table row: name, milliseconds of both, their ratio, and the bound that a case states for it. */
function row(name, ours, theirs, ratio, bound) {
  return [name.padEnd(34), ...[ours, theirs, ratio, bound].map((cell) => cell.padStart(10))].join(
    '',
  );
}

function asked({ bound, limit }) {
  if (bound !== undefined) return `≤ ${bound}`;
  return limit === undefined ? '' : `≤ ${limit} ms`;
}

/**
 * Measures a suite { title, peer?: script, cases(): [{ name, run, prepare?, bound?, limit? }] } and
 * prints its table; `bound` is the largest ratio that is asked for, `limit` the most milliseconds.
 */
export async function sideBySide({ title, peer: script, cases }, withPeers) {
  const peer = withPeers && script !== undefined ? startPeer(script) : undefined;
  console.log(`\n${row(title, 'ours/ms', 'peer/ms', 'ratio', 'asked')}`);
  for (const aCase of cases()) {
    const { ours, theirs } = await measure(aCase, peer);
    const cells = [ours.toFixed(2), theirs?.toFixed(2) ?? '–'];
    const ratio = theirs === undefined ? '–' : (ours / theirs).toFixed(2);
    console.log(row(aCase.name, ...cells, ratio, asked(aCase)));
  }
  peer?.close();
}
