import { createKernels } from '../../../src/numerics/kernels.ts';
import { seedStream } from '../../../src/numerics/stream.ts';
import type { LearnerPair } from '../../../src/information/signs/signTable.ts';
import type { FieldSample } from '../../../src/information/samples/sampleInformation.ts';
import type { SingleIndexPopulation } from '../../../src/problem/population.ts';

/** Samples drawn at a time. */
const block = 8192;

/**
 * Fields of both learners on fresh samples and the class 1 of labels + and 0 of labels −, from the
 * definitions: the truth's direction, then both fields given it, then the label. Noise of the
 * pre-label is normal, so there are no logit labels here.
 */
export function simulatedFields(
  population: SingleIndexPopulation,
  { teacher, student, overlap }: LearnerPair,
  count: number,
): FieldSample {
  const kernels = createKernels();
  const stream = seedStream(kernels, 'simulated fields');
  const [normals, uniforms] = [kernels.allocate(4 * block), kernels.allocate(2 * block)];
  const fields = { teacher: new Float64Array(count), student: new Float64Array(count) };
  const classes = new Uint16Array(count);
  const isMixture = population.kind === 'mixture';
  // In a cloud the fields vary along v, too.
  const direction = isMixture ? 0 : 1;
  const scale = isMixture ? population.delta : 1;
  const [a, b] = [teacher.m, student.m];
  const own = Math.sqrt(teacher.q - direction * a * a);
  const shared = (overlap - direction * a * b) / own;
  const rest = Math.sqrt(student.q - direction * b * b - shared * shared);
  for (let first = 0; first < count; first += block) {
    kernels.raw.fillNormals(stream, normals, 4 * block);
    kernels.raw.fillUniforms(stream, uniforms, 2 * block);
    const [x, u] = [kernels.view(normals, 4 * block), kernels.view(uniforms, 2 * block)];
    for (let i = 0; i < Math.min(block, count - first); i++) {
      const at = (k: number) => x[4 * i + k] as number;
      const [cloud, flip] = [u[2 * i] as number, u[2 * i + 1] as number];
      const truth = isMixture ? (cloud < population.rho ? 1 : -1) : at(0);
      const noise = isMixture ? 0 : Math.sqrt(population.noise) * at(3);
      const width = Math.sqrt(scale);
      fields.teacher[first + i] = teacher.bias + a * truth + width * own * at(1);
      fields.student[first + i] =
        student.bias + b * truth + width * (shared * at(1) + rest * at(2));
      const isPositive = truth + noise > 0 !== flip < population.flips;
      classes[first + i] = isPositive ? 1 : 0;
    }
  }
  return { ...fields, classes };
}
