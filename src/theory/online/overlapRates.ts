import type { Fields } from './integrals/fields.ts';
import {
  meanFieldOutput,
  meanOfSlopes,
  meanOutputs,
  unweighted,
  weighBySlope,
} from './integrals/slopeExpectation.ts';
import type { SlopedFields } from './integrals/slopeExpectation.ts';
import type { OnlineSystem } from './onlineSystem.ts';

/** The overlaps and output weights of all units; or what they change by per time. */
export interface OverlapState {
  /** C_uv, row by row. */
  covariances: number[];
  /** v_u. */
  outputWeights: number[];
}

/** The error target − σ of a unit's network as a combination Σ_w a_w g(x_w) of outputs. */
interface ErrorTerms {
  units: readonly number[];
  weights: readonly number[];
}

/** What the rates of all entries are made of. */
interface Moment {
  system: OnlineSystem;
  fields: Fields;
  outputWeights: readonly number[];
  /** The fields under the slope of each unit, of those that learn. */
  sloped: readonly (SlopedFields | undefined)[];
  /** Of each unit's network. */
  errors: readonly ErrorTerms[];
}

function momentOf(system: OnlineSystem, { covariances, outputWeights }: OverlapState): Moment {
  const { units, activations, errorWeights } = system;
  const ofNetworks = errorWeights.map((row): ErrorTerms => {
    const all = units.map(({ at }, w) => (row[at] as number) * (outputWeights[w] as number));
    const used = [...all.keys()].filter((w) => all[w] !== 0);
    return { units: used, weights: used.map((w) => all[w] as number) };
  });
  const errors = units.map(({ at }) => ofNetworks[at] as ErrorTerms);
  const fields = { activations, covariances };
  const sloped = units.map((_, u) =>
    system.isLearning[u] ? weighBySlope(unweighted(fields), u) : undefined,
  );
  return { system, fields, outputWeights, sloped, errors };
}

/** η_u v_u, the factor of everything that unit u learns. */
function gain({ system, outputWeights }: Moment, u: number): number {
  return (system.rates[u] as number) * (outputWeights[u] as number);
}

/** E[Π g'(x_u) f (target − σ)] for the means f ↦ E[Π g'(x_u) f g(x_w)]. */
function errorMean({ units, weights }: ErrorTerms, mean: (w: number) => number): number {
  return units.reduce((sum, w, i) => sum + (weights[i] as number) * mean(w), 0);
}

/** E[Π g'(x_u) (target − σ)(target' − σ')] of the errors of two networks. */
function errorProduct(sloped: SlopedFields, mine: ErrorTerms, yours: ErrorTerms): number {
  if (mine !== yours) {
    return errorMean(mine, (w) => errorMean(yours, (z) => meanOutputs(sloped, w, z)));
  }
  const { units, weights } = mine;
  let sum = 0;
  units.forEach((w, i) => {
    let row = 0.5 * (weights[i] as number) * meanOutputs(sloped, w, w);
    for (let j = 0; j < i; j++) {
      row += (weights[j] as number) * meanOutputs(sloped, w, units[j] as number);
    }
    sum += 2 * (weights[i] as number) * row;
  });
  return sum;
}

/** η_u E[δ_u x_v] for all v. */
function pulls(moment: Moment, u: number): number[] {
  const { system, errors } = moment;
  const sloped = moment.sloped[u] as SlopedFields;
  return system.units.map(
    (_, v) =>
      gain(moment, u) * errorMean(errors[u] as ErrorTerms, (w) => meanFieldOutput(sloped, v, w)),
  );
}

/** η_u η_v E[δ_u δ_v], noise included. */
function jointSteps(moment: Moment, u: number, v: number): number {
  const { system, errors } = moment;
  const sloped = weighBySlope(moment.sloped[u] as SlopedFields, v);
  const [mine, yours] = [u, v].map((unit) => system.units[unit]?.at) as [number, number];
  const noise = system.targetNoise[mine]?.[yours] as number;
  const product = errorProduct(sloped, errors[u] as ErrorTerms, errors[v] as ErrorTerms);
  const ofNoise = noise === 0 ? 0 : noise * meanOfSlopes(sloped);
  return gain(moment, u) * gain(moment, v) * (product + ofNoise);
}

/** E[(target − σ) g(x_u)]. */
function outputPull({ fields, errors }: Moment, u: number): number {
  const sloped = unweighted(fields);
  return errorMean(errors[u] as ErrorTerms, (w) => meanOutputs(sloped, u, w));
}

/**
 * Writes dC/dt and dv/dt for N → ∞ (Saad & Solla 1995, Phys. Rev. E 52, 4225, for any number of
 * networks that step on the same input, all outputs being taken before the step):
 *
 *   dC_uv/dt = η_u E[δ_u x_v] + η_v E[δ_v x_u] + η_u η_v E[δ_u δ_v] − (γ_u + γ_v) C_uv,
 *   dv_u/dt = η' E[(target − σ) g(x_u)],   δ_u = v_u g'(x_u) (target − σ).
 */
export function writeOverlapRates(
  system: OnlineSystem,
  state: OverlapState,
  rates: OverlapState,
): void {
  const moment = momentOf(system, state);
  const size = system.units.length;
  const pulled = system.units.map((_, u) => (system.isLearning[u] ? pulls(moment, u) : undefined));
  for (const [u, v] of system.pairs) {
    const decay = (system.decays[u] as number) + (system.decays[v] as number);
    let rate = (pulled[u]?.[v] ?? 0) + (pulled[v]?.[u] ?? 0);
    if (pulled[u] && pulled[v]) rate += jointSteps(moment, u, v);
    rate -= decay * (state.covariances[u * size + v] as number);
    rates.covariances[u * size + v] = rate;
    rates.covariances[v * size + u] = rate;
  }
  for (const u of system.outputLearning) {
    rates.outputWeights[u] = (system.outputRates[u] as number) * outputPull(moment, u);
  }
}
