/**
 * A process that tries to hold a run folder, for tests:
 * `node contender.js FOLDER MOMENT BEAT PATIENCE`. It prints what became of it, and that it has lost
 * the folder, as lines of JSON. A holder stays until it is killed or its standard input ends; then
 * it lets go.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { holdRun } from '../../../build/node/holder/holdRun.js';

const [folder, moment, beat, patience] = process.argv.slice(2);
const pace = { beat: Number(beat), patience: Number(patience) };
const say = (outcome) => process.stdout.write(`${JSON.stringify(outcome)}\n`);

// All contenders try at the same moment, however long each took to start.
await wait(Math.max(0, Number(moment) - Date.now()));
try {
  const held = await holdRun(folder, { doing: 'a contender', onWait: () => undefined, pace });
  say({ held: true });
  held.lost.addEventListener('abort', () =>
    say({ held: false, message: held.lost.reason.message }),
  );
  process.stdin.resume().on('end', () => void held.release());
} catch (error) {
  say({ held: false, message: error.message });
}
