/**
 * A loop of multiplications and additions on twelve independent pairs of doubles that never leave
 * their registers: what 128-bit SIMD can do at most on one core. Twelve chains cover the latency
 * of a multiplication and an addition at two of each per cycle, and leave registers for both
 * constants among the sixteen of x86-64; with eight or fourteen the loop is slower.
 */
import { firstLaneOfSum, instantiate } from './wasm.js';

const CHAINS = 12;
/** Short, so that some of several runs are not interrupted: about half a millisecond. */
const PASSES = 2 ** 18;
/** Two lanes, a multiplication and an addition for each chain and pass. */
const OPERATIONS = PASSES * CHAINS * 4;

const chains = Array.from({ length: CHAINS }, (_, i) => `$x${i}`);

/** x ← x/2 + 1/4, which tends to 1/2: no overflow, no denormal numbers. */
const step = (x) =>
  `(local.set ${x} (f64x2.add (f64x2.mul (local.get ${x}) (local.get $half)) (local.get $quarter)))`;

const text = `(module (func (export "run") (param $passes i32) (result f64)
  ${chains.map((x) => `(local ${x} v128)`).join(' ')} (local $half v128) (local $quarter v128)
  (local.set $half (f64x2.splat (f64.const 0.5)))
  (local.set $quarter (f64x2.splat (f64.const 0.25)))
  (loop $again
    ${chains.map(step).join('\n    ')}
    (local.set $passes (i32.sub (local.get $passes) (i32.const 1)))
    (br_if $again (local.get $passes)))
  ${firstLaneOfSum(chains)}))`;

/** A function that runs the loop once and returns the number of operations that it took. */
export function multiplyAdd() {
  const { run } = instantiate(text);
  return () => {
    // Read, so that no compiler may leave the loop out.
    if (Math.abs(run(PASSES) - CHAINS / 2) > 1e-9) throw new Error('the loop computed nonsense');
    return OPERATIONS;
  };
}
