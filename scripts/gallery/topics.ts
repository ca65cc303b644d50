/** Experiments that belong together. */
export interface Topic {
  title: string;
  /** Names of experiments, in the order in which they are shown. */
  experiments: readonly string[];
}

/** The gallery's order: every experiment that comes with the package, in one topic each. */
export const topics: readonly Topic[] = [
  {
    title: 'Distillation on the Gaussian mixture',
    experiments: [
      'teacher-student',
      'kd-best-ridge',
      'kd-inheritance',
      'kd-ridges',
      'kd-mixing',
      'kd-bayes-teacher',
      'kd-double-descent',
      'kd-teacher-ridge',
      'kd-regularisation',
      'kd-mixing-samples',
      'kd-label-smoothing',
      'kd-label-smoothing-all',
      'kd-temperature',
      'kd-training',
      'kd-balanced',
    ],
  },
  { title: 'Phase diagrams', experiments: ['phase-capacity', 'phase-regularisation'] },
  {
    title: 'Chains of teachers and students',
    experiments: ['self-distillation-stages', 'ridge-self-distillation', 'weak-to-strong'],
  },
  {
    title: 'Learning as well as can be',
    experiments: ['bayes-perceptron', 'binary-perceptron', 'committee-specialisation'],
  },
  {
    title: 'Double descent',
    experiments: [
      'double-descent-samples',
      'double-descent-features',
      'anisotropic-descent',
      'early-stopping',
    ],
  },
  {
    title: 'Learning online',
    experiments: [
      'committee-plateau',
      'committee-levels',
      'committee-distillation',
      'committee-widths',
    ],
  },
  { title: 'Committees on a sample', experiments: ['capacity-ratio', 'capacity-budget'] },
  {
    title: 'Distillation as semiparametric inference',
    experiments: [
      'crossfit-overfit',
      'correction-underfit',
      'crossfit-null',
      'tabular',
      'tabular-underfit',
    ],
  },
  {
    title: 'What was transferred',
    experiments: [
      'pid-learning-curve',
      'pid-phase-diagram',
      'committee-transfer',
      'nuisance-angle',
      'nuisance-teacher',
      'rid-untrained-teacher',
    ],
  },
];
