import type { FigureSubject } from '../../src/figure/figureSpec.ts';
import { figureSchema } from '../../src/sweep/figureOptions.ts';
import type { TidyRow } from '../../src/sweep/tidyRow.ts';

const labels = [
  'teacher, λ<sub>t</sub> = 0.01',
  'student of teacher, λ<sub>t</sub> = 0.01',
  'teacher, λ<sub>t</sub> = 0.1',
  'student of teacher, λ<sub>t</sub> = 0.1',
  'labels only, λ = 10<sup>−5</sup>',
  'Bayes-optimal',
];

/** Six curves as in a paper: three of them dashed, a subscript in most labels. */
export const sampleSubject: FigureSubject = {
  title: 'A student inherits its teacher’s regularisation',
  figure: figureSchema.parse({
    x: 'alpha',
    y: 'testError',
    xLabel: 'samples per input, α = M/N',
    yLabel: 'test error, ε<sub>g</sub>',
  }),
  curves: labels.map((label, place) => ({
    label,
    learner: place % 2 === 0 ? 'teacher' : 'student',
    dash: place % 2 === 0 ? 'dash' : 'solid',
  })),
  simulate: { n: 1000 },
};

/** A row of the sample's first curve, unless told otherwise. */
export function sampleRow(changes: Partial<TidyRow>): TidyRow {
  return {
    curve: labels[0] ?? '',
    axes: { alpha: 1 },
    kind: 'theory',
    learner: 'teacher',
    observable: 'testError',
    mean: 0.25,
    stderr: null,
    trials: null,
    converged: true,
    ...changes,
  };
}

/** Per curve 33 theory points and 9 simulated ones on smooth made-up curves. */
export function sampleRows(): TidyRow[] {
  return sampleSubject.curves.flatMap(({ label: curve, learner }, place) => {
    const error = (alpha: number) => 0.12 + 0.02 * place + 0.14 / (1 + alpha);
    const row = (alpha: number, changes: Partial<TidyRow>) =>
      sampleRow({ curve, learner, axes: { alpha }, mean: error(alpha), ...changes });
    const theory = Array.from({ length: 33 }, (_, i) => row(0.2 + i * 0.18125, {}));
    const simulation = Array.from({ length: 9 }, (_, i) => {
      const alpha = 0.4 + i * 0.65;
      const mean = error(alpha) + 0.002 * Math.sin(7 * i + place);
      return row(alpha, { kind: 'simulation', mean, stderr: 0.002 + 0.004 / (1 + i), trials: 10 });
    });
    return [...theory, ...simulation];
  });
}
