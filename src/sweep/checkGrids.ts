import { inputErrorIn } from '../problem/inputError.ts';
import { checkKnown } from './checkKnown.ts';
import type { Experiment } from './experiment.ts';
import { mostDimensions } from './sampling/sobol.ts';

function repeated(paths: readonly string[]): string | undefined {
  return paths.find((path, i) => paths.indexOf(path) < i);
}

function checkZip({ axes, zip, sample, figure }: Experiment, source: string): void {
  if (zip.length > 0 && figure.z !== undefined) {
    throw inputErrorIn(source, 'zip is given', 'a map has all combinations of its two axes');
  }
  for (const [i, group] of zip.entries()) {
    for (const path of group) checkKnown(source, `a path in zip.${i}`, path, Object.keys(axes));
  }
  const paths = zip.flat();
  const twice = repeated(paths);
  if (twice !== undefined) {
    throw inputErrorIn(source, `zip names ${twice} twice`, 'an axis goes together with one group');
  }
  const scattered = paths.find((path) => sample?.over.includes(path));
  if (scattered === undefined) return;
  throw inputErrorIn(source, `zip names ${scattered}`, 'sample.over has it, which scatters it');
}

function checkSample({ axes, sample, quick, simulate, figure }: Experiment, source: string): void {
  if (sample === undefined) {
    if (quick.sample === undefined) return;
    throw inputErrorIn(source, 'quick.sample is given', 'it needs a sample block to change');
  }
  if (figure.z !== undefined) {
    throw inputErrorIn(source, 'sample is given', 'a map has all combinations of its two axes');
  }
  const { kind, over } = sample;
  for (const path of over) checkKnown(source, 'a path in sample.over', path, Object.keys(axes));
  const twice = repeated(over);
  if (twice !== undefined) throw inputErrorIn(source, `sample.over names ${twice} twice`);
  if (!over.includes(figure.x)) {
    throw inputErrorIn(source, `sample.over is without ${figure.x}`, 'the figure draws along it');
  }
  if (kind === 'sobol' && over.length > mostDimensions) {
    const rule = `a Sobol sequence here has at most ${mostDimensions}`;
    throw inputErrorIn(source, `sample.over has ${over.length} paths`, rule);
  }
  if (Object.keys({ ...simulate?.axes, ...quick.simulate.axes }).length === 0) return;
  throw inputErrorIn(source, 'simulate.axes is given', 'scattered points are all simulated');
}

/**
 * What the schema cannot see of `zip` and `sample`: that they name axes, each once, and that
 * scattered points have a place in the figure.
 *
 * @throws InputError naming the first that does not.
 */
export function checkGrids(experiment: Experiment, source: string): void {
  checkZip(experiment, source);
  checkSample(experiment, source);
}
