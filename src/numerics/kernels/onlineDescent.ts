import { gemv } from './gemv.ts';
import { learn, move, OnlineLearning } from './onlineLearning.ts';
import { fillNormals } from './ziggurat.ts';

/** Steps of online gradient descent with the weights J/√N themselves and inputs x ~ N(0, I). */
export function onlineDescent(learning: usize, steps: usize): void {
  const run = changetype<OnlineLearning>(learning);
  const inputs = <usize>run.inputs;
  const input = <usize>run.scratch;
  const fields = input + ((<usize>run.stride) << 3);
  const pushes = fields + ((<usize>run.units) << 3);
  for (let step: usize = 0; step < steps; step++) {
    fillNormals(run.inputStream, input, inputs);
    gemv(run.weights, run.units, inputs, run.stride, input, fields);
    learn(run, fields, pushes);
    move(run, input, inputs, pushes);
  }
}
