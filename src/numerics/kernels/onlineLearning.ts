import { nextNormal } from './chiSquare.ts';
import { unitSlope, unitValue } from './unitActivation.ts';
import { axpby } from './vector.ts';

/** Networks that learn online, as `allocateLearning` in src/simulation/online writes them. */
@unmanaged
export class OnlineLearning {
  /** Pointer to the records of the networks, one {@link OnlineNetwork} after the other. */
  networks: u32 = 0;
  networkCount: u32 = 0;
  /** Pointer to a_kn, the weight of network n in the target of network k, row by row. */
  targets: u32 = 0;
  /** Hidden units of all networks, and how many of the first are frozen. */
  units: u32 = 0;
  frozenUnits: u32 = 0;
  /** N. */
  inputs: u32 = 0;
  /** Pointer to J/√N, one row per unit, or to its coordinates, and the doubles from row to row. */
  weights: u32 = 0;
  stride: u32 = 0;
  /** Pointer to v of every unit. */
  outputWeights: u32 = 0;
  /** Streams of the inputs and of the noise of outputs. */
  inputStream: u32 = 0;
  noiseStream: u32 = 0;
  /** Pointer to room for an input, two doubles per unit and two per network. */
  scratch: u32 = 0;
}

/** One network, all numbers f64. */
@unmanaged
export class OnlineNetwork {
  /** The place of its first unit, and how many it has. */
  first: f64 = 0;
  hidden: f64 = 0;
  activation: f64 = 0;
  /** η/N; zero for a frozen network. */
  rate: f64 = 0;
  /** η/N of the second layer. */
  outputRate: f64 = 0;
  /** 1 − γ/N. */
  shrink: f64 = 0;
  /** Standard deviation of the noise of its output. */
  noise: f64 = 0;
}

/** The record of a network. */
function networkAt(run: OnlineLearning, k: usize): OnlineNetwork {
  return changetype<OnlineNetwork>(<usize>run.networks + k * offsetof<OnlineNetwork>());
}

/** σ of a network; keeps the values of its units. */
function output(network: OnlineNetwork, weights: usize, fields: usize, values: usize): f64 {
  const activation = <i32>network.activation;
  const end = (<usize>(network.first + network.hidden)) << 3;
  let total: f64 = 0;
  for (let at = (<usize>network.first) << 3; at != end; at += 8) {
    const value = unitValue(activation, load<f64>(fields + at));
    store<f64>(values + at, value);
    total += load<f64>(weights + at) * value;
  }
  return total;
}

/** Moves the second layer of a network, and turns its units' values into their pushes. */
function push(
  network: OnlineNetwork,
  gap: f64,
  weights: usize,
  fields: usize,
  values: usize,
): void {
  const activation = <i32>network.activation;
  const end = (<usize>(network.first + network.hidden)) << 3;
  for (let at = (<usize>network.first) << 3; at != end; at += 8) {
    const weight = load<f64>(weights + at);
    const value = load<f64>(values + at);
    const slope = unitSlope(activation, load<f64>(fields + at));
    store<f64>(weights + at, weight + network.outputRate * gap * value);
    store<f64>(values + at, network.rate * gap * weight * slope);
  }
}

/**
 * What one input with these fields teaches: updates the second layers and leaves in `pushes` by how
 * much of the input each unit that learns is to move, (η/N) v g'(x) (target − σ); after one double
 * per unit it uses two per network. All outputs and weights are those before the step.
 */
export function learn(run: OnlineLearning, fields: usize, pushes: usize): void {
  const count = <usize>run.networkCount;
  const weights = <usize>run.outputWeights;
  const outputs = pushes + ((<usize>run.units) << 3);
  const sent = outputs + (count << 3);
  for (let k: usize = 0; k < count; k++) {
    const network = networkAt(run, k);
    const value = output(network, weights, fields, pushes);
    const noise = network.noise > 0 ? network.noise * nextNormal(run.noiseStream) : 0;
    store<f64>(outputs + (k << 3), value);
    store<f64>(sent + (k << 3), value + noise);
  }
  for (let k: usize = 0; k < count; k++) {
    const network = networkAt(run, k);
    if (network.rate == 0) continue;
    const mix = <usize>run.targets + ((k * count) << 3);
    let gap = -load<f64>(outputs + (k << 3));
    for (let n: usize = 0; n < count << 3; n += 8) {
      gap += load<f64>(mix + n) * load<f64>(sent + n);
    }
    push(network, gap, weights, fields, pushes);
  }
}

/** Moves the rows of all units that learn: w ← (1 − γ/N) w + push · input, over `length` doubles. */
export function move(run: OnlineLearning, input: usize, length: usize, pushes: usize): void {
  const row = (<usize>run.stride) << 3;
  for (let k: usize = 0; k < <usize>run.networkCount; k++) {
    const network = networkAt(run, k);
    if (network.rate == 0) continue;
    const end = <usize>(network.first + network.hidden);
    for (let u = <usize>network.first; u < end; u++) {
      const by = load<f64>(pushes + (u << 3));
      axpby(by, input, network.shrink, <usize>run.weights + u * row, length);
    }
  }
}
