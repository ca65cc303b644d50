import type { Kernels } from '../numerics/kernels.ts';
import { seedStream } from '../numerics/stream.ts';
import type { Vector } from './design/design.ts';

/**
 * The independent draws of one trial, by purpose: `labels`, `inputs`, `label-noise`, `flips`,
 * `logit`, `unseen-inputs`, `bayes/<name>` and the same once more after `test/` and `fresh/`; of
 * committees `init/<name>/<restart>` and `fields`; `forest/<name>`; of tables `rows` and, of copies
 * and candidates, `forest/<name>/fold/<k>` and `forest/<name>/strength/<k>`; of networks
 * `network/<name>/start` and `network/<name>/order`, and of a simulated table what follows `table/`;
 * `features/task`, `features/nuisance`, `features/noise/<k>` and `features/student`;
 * `information/<pair>/…`; `online/start`, `online/inputs` and `online/output-noise`.
 * Each has a stream of its own, so that what one learner or measurement draws cannot shift what
 * another sees.
 */
export type Streams = (purpose: string) => Vector;

/** Streams seeded by `seed/trial/purpose`, alike for every worker and order of trials. */
export function trialStreams(kernels: Kernels, seed: string, trial: number): Streams {
  return (purpose) => seedStream(kernels, `${seed}/${trial}/${purpose}`);
}
