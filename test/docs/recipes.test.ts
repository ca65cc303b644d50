import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { runnerImport } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Api from '../../src/index.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { applyChange, recipeChanges, recipeFiles } from './recipePages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/guide/extending.md'), 'utf8');
const copy = temporaryFolder(afterAll);

/** The public API of the copy; its schemas take more than the types here know. */
type Extended = Omit<typeof Api, 'parseProblem' | 'sweep'> & {
  parseProblem: (problem: object) => Api.Problem;
  sweep: (experiment: object, options?: Api.SweepOptions) => Promise<Api.SweepResult>;
  twiceEngine: (inner: Api.Engine) => Api.Engine;
};

/** Follows all recipes on a copy of the sources. */
function follow(): void {
  cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
  for (const file of ['tsconfig.json', 'package.json']) cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const { path, text } of recipeFiles(page)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text.replace("'quenched'", "'../src/index.ts'"));
  }
  for (const change of recipeChanges(page)) applyChange(copy, change);
  const all = "export * from './src/index.ts';\nexport * from './recipes/twiceEngine.ts';\n";
  writeFileSync(join(copy, 'all.ts'), all);
}

/** What the compiler says of the copy. */
function complaints(): string[] {
  const read = ts.readConfigFile(join(copy, 'tsconfig.json'), (file) => readFileSync(file, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, copy);
  const program = ts.createProgram([join(copy, 'all.ts')], options);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    return `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

const mixture = { kind: 'mixture', rho: 0.3 };
const perceptron = (covariance: object) => ({ kind: 'perceptron', output: 'linear', covariance });
const one = (population: object, learner: object) => {
  return { population, alpha: 3, learners: [{ name: 'a', ...learner }] };
};

describe('the recipes of the guide', () => {
  let api: Extended;

  beforeAll(async () => {
    follow();
    const options = { configFile: false, logLevel: 'error' } as const;
    api = (await runnerImport<Extended>(join(copy, 'all.ts'), options)).module;
  }, 300_000);

  /** Theory, and by how many standard errors simulation is off, finite size allowed for. */
  function answer(stated: object) {
    const problem = api.parseProblem(stated);
    const n = 300;
    const theory = api.solve(problem);
    const simulation = api.simulate(problem, { n, trials: 16 });
    const off = api.compare(theory, simulation).map((row) => {
      const value = row.theory ?? Number.NaN;
      // What the claim `agrees` allows for finite size.
      const allowed = (10 * (1 + Math.abs(value))) / n;
      const distance = Math.abs((row.mean ?? Number.NaN) - value);
      return distance <= allowed ? 0 : (distance - allowed) / (row.stderr ?? 0);
    });
    const told = theory.learners['a'];
    if (told?.converged !== true) throw new Error(told?.reason);
    return { theory: told.observables, simulation: simulation.learners['a'], off };
  }

  it('compile', { timeout: 300_000 }, () => {
    expect(complaints()).toEqual([]);
  });

  it('add a loss, in which theory and simulation agree', () => {
    const steep = answer(one(mixture, { loss: 'steep-logistic', l2: 0.4 }));
    expect(steep.off.length).toBeGreaterThan(6);
    // A normal deviate of 5 is not by chance.
    for (const off of steep.off) expect(off).toBeLessThan(5);
    const logistic = answer(one(mixture, { loss: 'logistic', l2: 0.1 }));
    // Twice the numerical error that either solution may have.
    expect(steep.theory.m).toBeCloseTo(0.5 * (logistic.theory.m ?? Number.NaN), 5);
    expect(steep.theory.testError).toBeCloseTo(logistic.theory.testError ?? Number.NaN, 5);
    expect(steep.theory.trainLoss).toBeCloseTo(logistic.theory.trainLoss ?? Number.NaN, 5);
  });

  it('add a loss that wrong input is told of', () => {
    const wrong = () => api.parseProblem(one(mixture, { loss: 'steep-logistics', l2: 1 }));
    expect(wrong).toThrow(/"squared-hinge" or "steep-logistic".*did you mean "?steep-logistic/s);
    const taught = { name: 'b', loss: 'steep-logistic', l2: 1, targets: { from: 'a' } };
    const problem = one(mixture, { loss: 'logistic', l2: 1 });
    const both = { ...problem, learners: [...problem.learners, taught] };
    expect(() => api.parseProblem(both)).toThrow('learns from labels only');
  });

  it('add a population, in which theory and simulation agree', () => {
    const learner = { loss: 'square', l2: 0.5 };
    const four = answer(one(perceptron({ kind: 'geometric', blocks: 4, ratio: 0.3 }), learner));
    for (const off of four.off) expect(off).toBeLessThan(5);
    const two = answer(one(perceptron({ kind: 'geometric', blocks: 2, ratio: 0.25 }), learner));
    const blocks = perceptron({ kind: 'two-block', share: 0.5, ratio: 4 });
    expect(two).toEqual(answer(one(blocks, learner)));
  });

  const experiment = {
    title: 'Two ridges',
    problem: one(mixture, { loss: 'square', l2: 0.01 }),
    axes: { alpha: '0.5:4:8' },
    simulate: { axes: { alpha: '1, 2' }, n: 30, trials: 3 },
    curves: [
      { label: 'little', learner: 'a' },
      { label: 'much', learner: 'a', set: { 'learners.a.l2': 10 } },
    ],
    figure: { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'ε' },
  };

  it('add an engine, whose results are those of any other', async () => {
    const engine = api.twiceEngine(api.inlineEngine);
    const { rows } = await api.sweep(experiment, { engine });
    expect(rows).toEqual((await api.sweep(experiment)).rows);
    let calls = 0;
    const moody: Api.Engine = {
      ...api.inlineEngine,
      run: (tasks, done, stop) =>
        api.inlineEngine.run(
          tasks,
          (task, finished) => {
            calls += 1;
            done(task, calls === 4 ? { ...finished, answers: `${finished.answers} ` } : finished);
          },
          stop,
        ),
    };
    await expect(api.sweep(experiment, { engine: api.twiceEngine(moody) })).rejects.toThrow(
      'two different results',
    );
  });

  it('add a claim, which is judged, and which wrong input is told of', async () => {
    const population = { kind: 'perceptron', output: 'linear', noise: 0.25 };
    const problem = one(population, { loss: 'square', l2: 0.01 });
    const claim = { claim: 'crosses-at', curve: 'little', other: 'much', within: 0.05 };
    // A ridge of 10 is better around the peak at α = 1, from about 0.7 to 1.25.
    const stated = [1.25, 0.68, 3].map((x) => ({ ...claim, x }));
    const { claims } = await api.sweep({ ...experiment, problem, claims: stated });
    expect(claims.map(({ holds }) => holds)).toEqual([true, true, false]);
    await expect(
      api.sweep({ ...experiment, claims: [{ ...claim, claim: 'cross-at', x: 1 }] }),
    ).rejects.toThrow(/did you mean "?crosses-at/);
  });
});
