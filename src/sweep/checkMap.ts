import { inputErrorIn } from '../problem/inputError.ts';
import { optimisable, settingPath } from '../problem/optimal.ts';
import { namesIn } from '../problem/question.ts';
import type { Experiment } from './experiment.ts';

/** Paths of the settings that may be optimal. */
function optimalPaths({ problem }: Experiment): string[] {
  if (problem.protocol !== 'batch') return [];
  const learners = problem.learners.filter((learner) => learner.kind === 'trained');
  return learners.flatMap(({ name, targets }) =>
    optimisable
      .filter((setting) => setting === 'l2' || targets !== undefined)
      .map((setting) => settingPath({ learner: name, setting })),
  );
}

function complaint(experiment: Experiment): string[] | undefined {
  const { axes, curves, figure, simulate, problem } = experiment;
  const paths = Object.keys(axes);
  if (paths.length !== 2 || !paths.includes(figure.y) || figure.x === figure.y) {
    return [`axes has ${paths.join(', ')}`, 'a map (figure.z) has two: figure.x and figure.y'];
  }
  if (curves.length !== 1) return [`there are ${curves.length} curves`, 'a map draws one'];
  if (simulate !== undefined) return ['simulate is given', 'a map shows theory only'];
  if (problem.protocol === 'table') {
    return ['problem.protocol is "table"', 'a map shows theory, and there is none of tables'];
  }
  const labels = [...curves, ...figure.lines].map(({ label }) => label);
  const repeated = labels.find((label, i) => labels.indexOf(label) < i);
  if (repeated !== undefined) return [`two lines of the map have the label "${repeated}"`];
  const names = problem.protocol === 'batch' ? namesIn(problem) : [];
  for (const [i, line] of figure.lines.entries()) {
    if (line.kind === 'best') {
      const valid = optimalPaths(experiment);
      if (valid.includes(figure.y)) continue;
      return [`figure.lines.${i} is "best"`, `figure.y must then be one of ${valid.join(', ')}`];
    }
    if (names.includes(line.learner)) continue;
    const allowed =
      names.length === 0
        ? `the protocol "${problem.protocol}" has no such lines`
        : `it must be one of ${names.join(', ')}`;
    return [`figure.lines.${i}.learner is "${line.learner}"`, allowed];
  }
  return undefined;
}

/**
 * What a map asks of an experiment: its two axes, one curve, theory only, lines of what there is.
 *
 * @throws InputError naming the first that is missing.
 */
export function checkMap(experiment: Experiment, source: string): void {
  const clauses = complaint(experiment);
  if (clauses !== undefined) throw inputErrorIn(source, ...clauses);
}
