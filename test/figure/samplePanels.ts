import type { FigureSubject } from '../../src/figure/figureSpec.ts';
import { figureSchema } from '../../src/sweep/figureOptions.ts';
import { observableOf } from '../../src/sweep/panels.ts';
import type { TidyRow } from '../../src/sweep/tidyRow.ts';
import { sampleRow } from './sampleFigure.ts';

/** How many of the student's units follow how many of the truth's. */
const [own, others] = [2, 2];

const overlaps = Array.from({ length: own }, (_, i) =>
  Array.from({ length: others }, (__, n) => ({
    label: `<i>R</i><sub>${i + 1}${n + 1}</sub>`,
    learner: `truth.${n + 1},student.${i + 1}`,
    dash: 'solid' as const,
    panel: 1,
  })),
).flat();

const specialised = [
  { label: 'student of the truth', learner: 'student' },
  { label: 'student of the teacher', learner: 'pupil' },
];

/** Two networks in time: their errors on top, one's overlaps and both specialisations below. */
export const panelSubject: FigureSubject = {
  title: 'The error falls where the units part',
  figure: figureSchema.parse({
    x: 'time',
    xLabel: 'time, <i>t</i> = steps/<i>N</i>',
    xScale: 'log',
    y: 'testError',
    yLabel: 'test error, ε<sub>g</sub>',
    yScale: 'log',
    marks: [{ x: 30, label: 'escape' }],
    panels: [
      { y: 'overlap', yLabel: 'overlap with the truth', yRange: [0, 1] },
      { y: 'specialisation', yLabel: 'specialisation' },
    ],
  }),
  curves: [
    ...specialised.map((curve) => ({ ...curve, dash: 'solid' as const })),
    ...overlaps,
    ...specialised.map(({ label, learner }) => ({
      label: `${label}, specialisation`,
      learner,
      dash: 'dash' as const,
      panel: 2,
      n: 100,
    })),
  ],
  simulate: { n: 10000 },
};

function height(observable: string, curve: number, time: number): number {
  const grown = time ** 2 / (900 + time ** 2);
  if (observable === 'testError') return (0.3 + curve / 10) * (1.001 - grown);
  return 0.3 + (curve % 2 === 0 ? 0.6 : -0.25) * grown + curve / 100;
}

/** Per curve 41 theory points and 9 simulated ones on smooth made-up courses. */
export function panelRows({ figure, curves }: FigureSubject = panelSubject): TidyRow[] {
  return curves.flatMap((curve, place) => {
    const observable = observableOf(figure, curve);
    const row = (time: number, changes: Partial<TidyRow>) =>
      sampleRow({
        ...{ curve: curve.label, learner: curve.learner, observable },
        ...{ axes: { time }, mean: height(observable, place, time) },
        ...changes,
      });
    const theory = Array.from({ length: 41 }, (_, i) => row(10 ** (i / 10 - 1), {}));
    const simulation = Array.from({ length: 9 }, (_, i) =>
      row(10 ** (i / 2 - 1), { kind: 'simulation', stderr: 0.01, trials: 10 }),
    );
    return [...theory, ...simulation];
  });
}
