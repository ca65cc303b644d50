/** A number of a problem that a slider moves. */
export interface SettingKind {
  /** The letter of Saglietti & Zdeborová (arXiv:2012.00194) where it has the quantity. */
  letter: string;
  /** What it is, in a few words. */
  meaning: string;
  /** Where the slider begins and ends: what is usual, not all that is allowed. */
  range: readonly [number, number];
  scale: 'linear' | 'log';
  /** What a linear slider goes by; where it is left out, a power of ten. */
  step?: number;
}

/** A whole number. */
function count(letter: string, meaning: string, from: number, to: number): SettingKind {
  return { letter, meaning, range: [from, to], scale: 'linear', step: 1 };
}

function linear(letter: string, meaning: string, from: number, to: number): SettingKind {
  return { letter, meaning, range: [from, to], scale: 'linear' };
}

function log(letter: string, meaning: string, from: number, to: number): SettingKind {
  return { letter, meaning, range: [from, to], scale: 'log' };
}

/** What has a slider, by its path without the names of learners and networks, in the page's order. */
export const settingKinds: ReadonlyMap<string, SettingKind> = new Map(
  Object.entries({
    alpha: linear('α', 'samples per input', 0.1, 10),
    time: linear('t', 'time of learning', 1, 500),
    'population.hidden': count('K', 'hidden units', 1, 6),
    'population.rho': linear('ρ', 'share of the label +1', 0.02, 0.98),
    'population.delta': log('Δ', 'variance of the clouds', 0.05, 10),
    'population.noise': linear('σ²', 'noise of the pre-label', 0, 2),
    'population.beta': log('β', 'steepness of the labels', 0.1, 20),
    'population.flips': linear('p', 'share of wrong labels', 0, 0.45),
    'learners.hidden': count('K', 'hidden units', 1, 6),
    'learners.l2': log('λ', 'ridge', 1e-6, 100),
    'learners.capacity': linear('η', 'capacity', 0.05, 1),
    'learners.labelSmoothing': linear('ε', 'label smoothing', 0, 0.45),
    'learners.features.count': log('p/N', 'random features', 0.1, 20),
    'learners.targets.mixing': linear('χ', 'mixing', 0, 1),
    'learners.targets.temperature': log('T', 'temperature', 0.1, 20),
    'learners.training.time': log('t', 'time of the flow', 0.1, 100),
    'networks.hidden': count('K', 'hidden units', 1, 6),
    'networks.rate': log('η', 'learning rate', 0.01, 10),
    'networks.noise': linear('σ²', 'noise of the output', 0, 1),
    'networks.targets.mixing': linear('χ', 'mixing', 0, 1),
    'information.noise': log('σ²', 'noise of the fields', 1e-4, 10),
    'student.angle': linear('a', 'angle in degrees', 0, 90),
    'student.noise': log('ν', 'noise of the student', 0.01, 10),
  }),
);

/** `learners.student.targets.mixing` without the name: `learners.targets.mixing`. */
function withoutName(path: string): string {
  return path.replace(/^(learners|networks)\.[^.]+\.(?=.)/, '$1.');
}

/** The kind of what stands at a path of a problem; undefined where it has no slider. */
export function settingKind(path: string): SettingKind | undefined {
  return settingKinds.get(withoutName(path));
}
