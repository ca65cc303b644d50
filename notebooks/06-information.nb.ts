// %% [markdown]
// # What did the student learn?
//
// A test error says how often a student is wrong, not *what it knows*. Dissanayake et al. (2024,
// [arXiv:2411.07483](https://arxiv.org/abs/2411.07483)) ask instead what the outputs of teacher $T$
// and student $S$ tell about the label $Y$, and split it up: the information that **both** have,
// that only the teacher has, that only the student has, and that only shows in the two together.
// This notebook splits first by hand, then for the students of [notebook 02](02-kd-paper.ipynb).

// %%
import { decompose, figure, sweep } from '../src/index.ts';
import { loadExperiment } from '../src/node/index.ts';
import { plot } from './display/plot.ts';
import { table } from './display/table.ts';
import { verdict } from './display/verdict.ts';

// %% [markdown]
// ## Four parts
//
// The parts add up to what is known without them (Williams & Beer 2010):
//
// $$ I(Y; T, S) = R + U_T + U_S + C, \qquad I(Y; T) = R + U_T, \qquad I(Y; S) = R + U_S. $$
//
// These are three equations for four unknowns. Bertschinger et al. (2014) fix the last one: unique
// information is what remains in the worst case over all joint laws with the same pairs,
//
// $$ U_T = \min_{Q} I_Q(Y; T \,|\, S), \qquad
//    Q(y, t) = P(y, t), \quad Q(y, s) = P(y, s). $$
//
// $R$ is then *transferred knowledge*, and $U_T$ is what is left to distil. Three cases in which
// one knows the answer beforehand:

// %%
const bits = [0, 1];
const gates = {
  'both hold the label': bits.map((y) => ({ t: y, s: y, y, p: 1 / 2 })),
  'each holds one half of it': bits.flatMap((t) =>
    bits.map((s) => ({ t, s, y: 2 * t + s, p: 1 / 4 })),
  ),
  'only the two together': bits.flatMap((t) => bits.map((s) => ({ t, s, y: t ^ s, p: 1 / 4 }))),
};
table(
  Object.entries(gates).map(([outputs, joint]) => {
    const parts = decompose({ joint });
    if (!parts.converged) throw new Error(parts.reason);
    const { redundant, uniqueTeacher, uniqueStudent, synergistic } = parts;
    return { outputs, redundant, uniqueTeacher, uniqueStudent, synergistic };
  }),
);

// %% [markdown]
// ## Students of the mixture
//
// For $N \to \infty$ the fields $\tilde h$ and $h$ of teacher and student on a fresh sample are
// jointly Gaussian given its label, with the order parameters of the theory: means $\pm m$ plus
// bias, variances $\Delta q$, covariance $\Delta S$. Each of the four parts then is an integral,
// and simulation has it too, from the overlaps of the weights that it trained.
//
// The students of notebook 02 again: half of the inputs, hardly a ridge, teachers with
// $\tilde\lambda = 0.01$ and $0.1$. Below the test error: what was transferred, and what is left to
// distil.

// %% [figure]
const { experiment } = loadExperiment('pid-learning-curve');
const curves = await sweep({
  ...experiment,
  axes: { alpha: '2.5:4:4, 5:10:6' },
  simulate: { axes: { alpha: '3, 4, 6, 10' }, n: 300, trials: 4 },
});
plot(figure(curves));

// %%
verdict(curves);

// %% [markdown]
// The whole split at $\alpha = 4$, in bits, from theory. A label of the mixture has
// $H(\rho) = 0.72$ bit:

// %%
const parts = ['redundant', 'uniqueTeacher', 'uniqueStudent', 'synergistic', 'testError'] as const;

function partOf(learner: string, part: string): number {
  const found = curves.rows.find(
    (row) =>
      row.kind === 'theory' &&
      row.learner === learner &&
      row.observable === part &&
      row.axes['alpha'] === 4,
  );
  if (typeof found?.mean !== 'number') throw new Error(`theory has no ${part} of ${learner}`);
  return found.mean;
}

const students = ['student-weak', 'student-strong'];
if (students.some((student) => partOf(student, 'uniqueStudent') > 1e-9)) {
  throw new Error('a student knows what its teacher does not');
}
table(
  students.map((student) => ({
    student,
    ...Object.fromEntries(parts.map((part) => [part, partOf(student, part)])),
  })),
);

// %% [markdown]
// Neither student knows anything that its teacher does not: its inputs are some of the teacher's,
// and it saw no labels of its own. The better teacher transfers more, and its student is the better
// one. It also has more left to distil, most of which lies in the inputs that the student does not
// see: for that no training helps, only a larger student.
