/**
 * A process that tries to hold a run folder, for tests:
 * `node contender.js FOLDER MOMENT`. It prints what became of it as a line of JSON, and a holder
 * stays until it is killed or its standard input ends; then it lets go.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { holdRun } from '../../../dist/node/holder/holdRun.js';

const [folder, moment] = process.argv.slice(2);
const say = (outcome) => process.stdout.write(`${JSON.stringify(outcome)}\n`);

// All contenders try at the same moment, however long each took to start.
await wait(Math.max(0, Number(moment) - Date.now()));
try {
  const held = await holdRun(folder, { doing: 'a contender', onWait: () => undefined });
  say({ held: true });
  process.stdin.resume().on('end', () => void held.release());
} catch (error) {
  say({ held: false, message: error.message });
}
