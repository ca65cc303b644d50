import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedExperiment } from '../../../src/explorer/state/askedExperiment.ts';
import { withRange, withX, withY } from '../../../src/explorer/state/edit/axes.ts';
import { settingLabel } from '../../../src/explorer/state/edit/axisLabels.ts';
import {
  lacksBayesLearner,
  withBayesLearner,
} from '../../../src/explorer/state/edit/bayesLearner.ts';
import {
  learnersOf,
  losses,
  mayBeDrawn,
  withDrawn,
  withFurtherLearner,
  withLoss,
  withoutDrawn,
  withoutLearner,
  withSource,
} from '../../../src/explorer/state/edit/learners.ts';
import { populationChoices, withPopulation } from '../../../src/explorer/state/edit/population.ts';
import type { PopulationChoice } from '../../../src/explorer/state/edit/population.ts';
import { experimentYaml } from '../../../src/explorer/state/experimentYaml.ts';
import { explorerStateSchema } from '../../../src/explorer/state/explorerState.ts';
import type { ExplorerState } from '../../../src/explorer/state/explorerState.ts';
import { editedState } from '../../../src/explorer/state/ownExperiment.ts';
import { settingsOf } from '../../../src/explorer/state/settingsOf.ts';
import { stateInUrl, urlOfState } from '../../../src/explorer/state/stateInUrl.ts';
import { whyWrong } from '../../../src/explorer/state/whyWrong.ts';
import { readDocument } from '../../../src/problem/readDocument.ts';
import type { Experiment } from '../../../src/sweep/experiment.ts';
import { parseExperiment } from '../../../src/sweep/parseExperiment.ts';

type Edit = (experiment: Experiment) => Experiment;

function usual(changes: object = {}): ExplorerState {
  return explorerStateSchema.parse(changes);
}

function edited(edit: Edit, changes: object = {}): Experiment {
  return askedExperiment(editedState(usual(changes), edit));
}

/** One of a learner's names, or of paths, by a number. */
function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}

const at = fc.nat(20);
/** Nobody's where there are no learners. */
function nameAt(experiment: Experiment, i: number): string {
  const names = learnersOf(experiment).map(({ name }) => name);
  return names.length === 0 ? '' : pick(names, i);
}

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(withFurtherLearner, withBayesLearner),
  at.map((i) => (e: Experiment) => withoutLearner(e, nameAt(e, i))),
  fc.tuple(at, fc.constantFrom(...losses)).map(
    ([i, loss]) =>
      (e: Experiment) =>
        withLoss(e, nameAt(e, i), loss),
  ),
  fc.tuple(at, at).map(([i, j]) => (e: Experiment) => {
    const name = nameAt(e, i);
    const earlier = learnersOf(e).map((learner) => learner.name);
    const sources = [null, ...earlier.slice(0, earlier.indexOf(name))];
    return withSource(e, name, pick(sources, j));
  }),
  at.map((i) => (e: Experiment) => withDrawn(e, nameAt(e, i))),
  at.map((i) => (e: Experiment) => withoutDrawn(e, nameAt(e, i))),
  at.map((i) => (e: Experiment) => {
    const paths = ['alpha', ...settingsOf(e).map(({ path }) => path)];
    return withX(e, pick(paths, i));
  }),
  fc
    .constantFrom(...(Object.keys(populationChoices) as PopulationChoice[]))
    .map((choice) => (e: Experiment) => withPopulation(e, choice)),
  fc.constant((e: Experiment) => withY(e, 'trainError', 'training error')),
);

describe('edits of an experiment', () => {
  it('leave a sound one, or are refused in words, whatever comes after what', () => {
    const presets = fc.constantFrom(
      'teacher-student',
      'kd-mixing',
      'phase-capacity',
      'weak-to-strong',
    );
    fc.assert(
      fc.property(presets, fc.array(edits, { maxLength: 5 }), (experiment, list) => {
        let state = usual({ experiment });
        for (const edit of list) {
          const next = editedState(state, edit);
          // As the page does: what is wrong is said and not taken.
          if (whyWrong(next) === null) state = next;
        }
        expect(whyWrong(state)).toBeNull();
        expect(stateInUrl(urlOfState(state))).toEqual(state);
      }),
      { numRuns: 15 },
    );
  });

  it.each(Object.keys(populationChoices) as PopulationChoice[])(
    'make of the usual experiment one with the population %s',
    (choice) => {
      expect(whyWrong(editedState(usual(), (e) => withPopulation(e, choice)))).toBeNull();
    },
  );

  it('add a learner of the last one, with a curve of its own', () => {
    const { problem, curves } = edited(withFurtherLearner);
    expect(learnersOf({ problem }).at(-1)).toMatchObject({
      name: 'student-2',
      loss: 'logistic',
      targets: { from: 'student' },
    });
    expect(curves.at(-1)?.learner).toBe('student-2');
  });

  it('add the Bayes-optimal learner once, with a curve of its own', () => {
    const own = edited(withBayesLearner);
    expect(learnersOf(own).at(-1)).toMatchObject({ name: 'bayes', kind: 'bayes-optimal' });
    expect(own.curves.at(-1)?.learner).toBe('bayes');
    expect(lacksBayesLearner(own)).toBe(false);
  });

  it('free those from their teacher who learn from one that is removed', () => {
    const { problem, curves } = edited((e) => withoutLearner(e, 'teacher'));
    expect(learnersOf({ problem })).toHaveLength(1);
    expect(learnersOf({ problem })[0]).not.toHaveProperty('targets');
    expect(curves.map(({ learner }) => learner)).toEqual(['student']);
  });

  it('are over α where the axis belonged to a learner that is removed', () => {
    const { figure } = edited((e) =>
      withoutLearner(withX(e, 'learners.student.capacity'), 'student'),
    );
    expect(figure.x).toBe('alpha');
  });

  it('range over another interval, theory and simulation alike', () => {
    const range = { from: 1, to: 4, count: 7, scale: 'log' } as const;
    const { axes, simulate, figure } = edited((e) => withRange(e, range));
    expect(axes).toEqual({ alpha: 'log:1:4:7' });
    expect(simulate?.axes).toEqual({ alpha: 'log:1:4:6' });
    expect(figure.xScale).toBe('log');
  });

  it('make of a map one of another learner, and keep it one when a learner is added', () => {
    const changes = { experiment: 'phase-capacity' };
    const mapped = edited((e) => withDrawn(e, 'teacher'), changes);
    expect(mapped.curves.map(({ learner }) => learner)).toEqual(['teacher']);
    expect(mapped.figure.zLabel).toBe('test error ε of teacher');
    expect(edited(withFurtherLearner, changes).curves).toHaveLength(1);
  });

  it('leave who is drawn to a map of what not every learner has', () => {
    const figure = (experiment: string) => edited((e) => e, { experiment });
    expect(mayBeDrawn(figure('pid-phase-diagram'))).toBe(false);
    expect(mayBeDrawn(figure('phase-capacity'))).toBe(true);
  });

  it('make curves of a map over another axis, of the same observable', () => {
    const { figure, axes } = edited((e) => withX(e, 'alpha'), { experiment: 'phase-capacity' });
    expect(figure).toMatchObject({ x: 'alpha', y: 'testError' });
    expect(figure.z).toBeUndefined();
    expect(Object.keys(axes)).toEqual(['alpha']);
  });

  it('name axes by what they are, with their letter', () => {
    expect(settingLabel('learners.student.targets.mixing')).toBe('mixing of student, χ');
  });
});

describe('the YAML of what is asked', () => {
  it('is the same experiment when it is read', () => {
    const own = edited(withFurtherLearner);
    expect(parseExperiment(readDocument(experimentYaml(own), 'it'))).toEqual(own);
  });
});
