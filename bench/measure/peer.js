/** The Python side of a comparison: a script of bench/peer that times its own cases on request. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const folder = join(import.meta.dirname, '..', 'peer');
/** One thread each: a worker of ours has one, so has a worker of a peer. */
const environment = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };

const askVersions = `import numpy, platform, scipy
print('Python', platform.python_version(), 'numpy', numpy.__version__, 'scipy', scipy.__version__)`;

/** The versions of python3, numpy and scipy in one line; null where one of them is missing. */
export function peerVersions() {
  const { status, stdout } = spawnSync('python3', ['-c', askVersions], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/**
 * Starts a peer's script with the sizes of its suite. `time(name, repeats)` gives the milliseconds
 * of one run of a case, averaged over the repeats; it throws if the script ends before that.
 */
export function startPeer(script, sizes) {
  const child = spawn('python3', [join(folder, script), JSON.stringify(sizes)], {
    env: environment,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async time(name, repeats) {
      child.stdin.write(`${JSON.stringify({ name, repeats })}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`the peer ${script} ended before it timed ${name}`);
      return Number(value);
    },
    close: () => child.stdin.end(),
  };
}
