import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/answer/simulate.ts';
import { solve } from '../../../src/answer/solve.ts';
import { askedExperiment } from '../../../src/explorer/state/askedExperiment.ts';
import { chosenPopulation } from '../../../src/explorer/state/chosenPopulation.ts';
import {
  populationChoice,
  populationChoices,
} from '../../../src/explorer/state/edit/population.ts';
import type { PopulationChoice } from '../../../src/explorer/state/edit/population.ts';
import { explorerStateSchema } from '../../../src/explorer/state/explorerState.ts';
import type { ExplorerState } from '../../../src/explorer/state/explorerState.ts';
import { withOverrideOf } from '../../../src/explorer/state/overrides.ts';
import { presetList } from '../../../src/explorer/state/presetList.ts';
import { settingsOf } from '../../../src/explorer/state/settingsOf.ts';
import { stateInUrl, urlOfState } from '../../../src/explorer/state/stateInUrl.ts';
import { whyWrong } from '../../../src/explorer/state/whyWrong.ts';
import { openQuestion } from '../../../src/explorer/worker/openQuestion.ts';
import { parseQuestion } from '../../../src/problem/parseQuestion.ts';

const choices = Object.keys(populationChoices) as PopulationChoice[];

const presetNames = presetList()
  .flatMap(({ entries }) => entries)
  .filter((entry) => !entry.isCommandLineOnly)
  .map(({ name }) => name);

function usual(changes: object = {}): ExplorerState {
  return explorerStateSchema.parse(changes);
}

function chosen(changes: object, ...populations: PopulationChoice[]) {
  return askedExperiment(populations.reduce(chosenPopulation, usual(changes)));
}

/** What simulation has of everybody who was trained. */
const errors = { testError: { mean: expect.any(Number) as number, trials: 2 } };

describe('the choice of a population', () => {
  it('leaves from every preset, one choice after the other, an experiment that can be planned', () => {
    const walks = fc.tuple(
      fc.constantFrom(...presetNames),
      fc.array(fc.constantFrom(...choices), { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(walks, ([experiment, walk]) => {
        const state = walk.reduce(chosenPopulation, usual({ experiment }));
        const asked = askedExperiment(state);
        expect(whyWrong(state)).toBeNull();
        expect(populationChoice(asked)).toBe(walk.at(-1));
        expect(openQuestion(asked).plan.curves.length).toBeGreaterThan(0);
        expect(stateInUrl(urlOfState(state))).toEqual(state);
      }),
      { numRuns: 30 },
    );
  });

  it('makes committees of learners, which learn by the square loss, and perceptrons again', () => {
    const learners = { hidden: 2, activation: 'erf', loss: 'square' };
    expect(chosen({}, 'committee').problem).toMatchObject({ learners: [learners, learners] });
    const perceptrons = { hidden: 1, activation: 'linear', training: { method: 'minimise' } };
    expect(chosen({}, 'committee', 'sign').problem).toMatchObject({
      learners: [perceptrons, perceptrons],
    });
  });

  it('gives committees test errors that simulation knows', () => {
    const { problem } = chosen({}, 'committee');
    const { learners } = simulate(parseQuestion(problem), { n: 30, trials: 2 });
    for (const name of ['teacher', 'student']) {
      expect(learners[name]).toMatchObject({ converged: true, observables: errors });
    }
  });

  it('gives the Bayes-optimal learner a committee whose posterior is known', () => {
    const { problem } = chosen({ experiment: 'bayes-perceptron' }, 'committee');
    expect(problem).toMatchObject({ population: { hidden: 2, activation: 'sign' } });
    const { learners } = solve(parseQuestion(problem));
    expect(Object.values(learners).some(({ converged }) => converged)).toBe(true);
  });

  it('opens committees online that theory follows off their plateau', () => {
    const { problem } = chosen({}, 'online');
    const { learners } = solve(parseQuestion(problem));
    for (const name of ['teacher', 'student']) {
      const learner = learners[name];
      // The plateau of two units is at about 0.02.
      expect(learner?.converged === true && learner.observables.testError).toBeLessThan(1e-3);
    }
  });

  it('drops sizes and designs that were chosen for another kind of problem', () => {
    const state = usual({ n: 5000, trials: 3, design: 'matrix-free', learner: 'student' });
    expect(chosenPopulation(state, 'online')).not.toHaveProperty('n');
    expect(chosenPopulation(state, 'online')).not.toHaveProperty('design');
    expect(chosenPopulation(state, 'sign')).toMatchObject({ n: 5000, design: 'matrix-free' });
  });

  it('leaves out curves that speak of a loss that does not fit', () => {
    const { curves } = chosen({ experiment: 'double-descent-features' }, 'linear');
    expect(curves.length).toBeGreaterThan(0);
    expect(curves.map(({ set }) => set['learners.net.loss'])).not.toContain('logistic');
  });
});

describe('the numbers of hidden units', () => {
  function hiddenPaths(...populations: PopulationChoice[]): string[] {
    const paths = settingsOf(chosen({}, ...populations)).map(({ path }) => path);
    return paths.filter((path) => path.endsWith('.hidden'));
  }

  it('can be chosen of the population and of every committee that learns it', () => {
    expect(hiddenPaths('committee')).toEqual([
      'population.hidden',
      'learners.teacher.hidden',
      'learners.student.hidden',
    ]);
    expect(hiddenPaths('online')).toEqual([
      'networks.truth.hidden',
      'networks.teacher.hidden',
      'networks.student.hidden',
    ]);
  });

  it('are none of perceptrons', () => {
    expect(hiddenPaths('sign')).toEqual([]);
  });

  it('may differ from each other', () => {
    const state = chosenPopulation(usual(), 'committee');
    const set = withOverrideOf([], 'learners.student.hidden', 4);
    expect(whyWrong({ ...state, set })).toBeNull();
  });
});
