import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import type { LearnerObservables } from '../../../src/observables/observables.ts';
import { parseQuestion } from '../../../src/problem/parseQuestion.ts';
import { noTables } from '../../../src/problem/table/table.ts';
import type { TableProblem } from '../../../src/problem/table/tableProblem.ts';
import { runTable } from '../../../src/simulation/table/runTable.ts';
import { tableMemory } from '../../../src/simulation/table/tableMemory.ts';
import { toyObservables } from './toyTable.ts';

const kernels = createKernels();
const training = { steps: 400, batch: 40 };
const teacher = { name: 'teacher', kind: 'network', hidden: 12, training };
const student = (targets: object, more: object = {}) => ({
  name: 'student',
  kind: 'network',
  hidden: 4,
  training,
  targets: { from: 'teacher', ...targets },
  ...more,
});

function simulated(learners: readonly object[], change: object = {}): TableProblem {
  return parseQuestion({
    protocol: 'table',
    set: 'simulated',
    simulated: { signal: 4, nuisance: 8, classes: 3 },
    samples: 400,
    testSamples: 300,
    learners,
    ...change,
  }) as TableProblem;
}

function observed(problem: TableProblem, trial = 0): Record<string, LearnerObservables> {
  const options = { n: 12, seed: 'networks', trial, design: 'dense', testSamples: 0 } as const;
  const [answer] = runTable(kernels, [problem], options, noTables);
  return Object.fromEntries(
    Object.entries(answer?.learners ?? {}).map(([name, own]) => {
      if (!own.converged) throw new Error(own.reason);
      return [name, own.observables];
    }),
  );
}

describe('networks on a table', () => {
  it('give the same bits for a seed and a trial, and others for others', () => {
    const problem = simulated([teacher, student({ method: 'rid' })]);
    const first = observed(problem);
    expect(observed(problem)).toEqual(first);
    expect(observed(problem, 1)).not.toEqual(first);
  });

  it('learn what there is to learn, and guess where they learn nothing', () => {
    const { teacher: trained } = observed(simulated([teacher]));
    const { teacher: head } = observed(simulated([{ ...teacher, learns: 'head' }]));
    const { teacher: random } = observed(simulated([{ ...teacher, learns: 'nothing' }]));
    // Who guesses among three classes that are as frequent errs on two thirds of the rows.
    expect(trained?.testError).toBeLessThan(0.3);
    expect(head?.testError).toBeLessThan(0.5);
    expect(random?.testError).toBeGreaterThan(0.55);
  });

  it('forget the class where a nuisance is all they learn', () => {
    const { teacher: only } = observed(simulated([{ ...teacher, nuisance: 1 }]));
    const { teacher: half } = observed(simulated([{ ...teacher, nuisance: 0.5 }]));
    expect(only?.testError).toBeGreaterThan(0.55);
    expect(half?.testError).toBeLessThan(0.35);
  });

  it.each(['fitnets', 'vid', 'rid', 'certificate'])(
    'learn the class with %s beside it',
    (method) => {
      const { student: own } = observed(simulated([teacher, student({ method, weight: 0.5 })]));
      expect(own?.testError).toBeLessThan(0.3);
    },
  );

  it('learn from the logits of learners of other kinds, and others from theirs', () => {
    const forest = { name: 'teacher', kind: 'forest', trees: 10 };
    const softmax = { name: 'last', kind: 'softmax', l2: 1, targets: { from: 'student' } };
    const { student: own, last } = toyObservables([forest, student({ temperature: 2 }), softmax]);
    expect(own?.testError).toBeLessThan(0.35);
    expect(last?.testError).toBeLessThan(0.35);
  });

  it('learn from labels alone where logits have no weight', () => {
    const { student: own } = observed(simulated([teacher, student({ mixing: 0 })]));
    const alone = student({}, { targets: undefined });
    const { alignment, ...rest } = own ?? {};
    expect(alignment).toBeGreaterThan(0);
    expect(rest).toEqual(observed(simulated([alone]))['student']);
  });

  it('are aligned with a teacher’s features the more they are drawn to all of them', () => {
    const random = { ...teacher, learns: 'nothing' };
    const aligned = [0.1, 50].map((weight) => {
      const problem = simulated([random, student({ method: 'vid', weight })]);
      return observed(problem)['student']?.alignment ?? NaN;
    }) as [number, number];
    expect(aligned[0]).toBeGreaterThan(0);
    expect(aligned[1]).toBeGreaterThan(aligned[0]);
    expect(aligned[1]).toBeLessThan(1);
    expect(observed(simulated([teacher]))['teacher']).not.toHaveProperty('alignment');
  });

  it('say so where they diverge', () => {
    const wild = { ...teacher, training: { ...training, rate: 1e200 } };
    expect(() => observed(simulated([wild]))).toThrow(
      /^its loss is not finite after \d+ steps: it needs a smaller rate than 1e\+200$/,
    );
  });

  it('take no more memory than is said before', () => {
    const learners = [teacher, student({ method: 'rid', channels: 6 })];
    const problem = simulated(learners, { samples: 2000, testSamples: 1000 });
    const fresh = createKernels();
    let most = 0;
    const watched = {
      ...fresh,
      allocate: (doubles: number) => {
        const at = fresh.allocate(doubles);
        most = Math.max(most, at + 8 * doubles);
        return at;
      },
    };
    const start = fresh.mark();
    const options = { n: 12, seed: 'memory', trial: 0, design: 'dense', testSamples: 0 } as const;
    runTable(watched, [problem], options, noTables);
    expect(most - start).toBeLessThan(tableMemory(problem));
    expect(most - start).toBeGreaterThan(0.3 * tableMemory(problem));
  });
});
