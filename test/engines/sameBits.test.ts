import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observableNames } from '../../src/observables/observables.ts';
import { built, builtCli } from '../built.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { answerAll } from './answerAll.ts';
import type { EngineAnswer } from './answerAll.ts';
import { bundle } from './bundle.ts';
import { answersOfChromium, chromiumPath } from './chromium.ts';
import { answersOfNode, findNodes, nodeVersions, printed } from './nodes.ts';
import { questions } from './questions.ts';

/** A build on a busy machine takes longer than the usual ten seconds of a hook. */
const patience = 180_000;

const nodes = await findNodes();
const missing = nodeVersions.filter((version) => !nodes.has(version)).map((v) => `Node ${v}`);
if (chromiumPath === undefined) missing.push('Chromium');
if (missing.length > 0) {
  const hint = 'name their binaries in QUENCHED_NODES and QUENCHED_CHROMIUM';
  process.stderr.write(`Not compared with other engines: ${missing.join(', ')}; ${hint}.\n`);
}

/** The answers of the engine that runs this test, which all others must give. */
const here = await answerAll();

/**
 * Theory may use the engine's own exp and log, whose last bits its fixed points do not amplify by
 * more than this, relative to max(1, |value|).
 */
const theoryTolerance = 1e-10;

function expectSameTheory(answer: EngineAnswer, reference: EngineAnswer): void {
  const theory = ({ rows }: EngineAnswer) => rows.filter(({ kind }) => kind === 'theory');
  const places = (of: EngineAnswer) => theory(of).map((row) => ({ ...row, mean: null }));
  expect(places(answer)).toEqual(places(reference));
  const means = theory(answer).map(({ mean }) => mean ?? NaN);
  const distances = theory(reference).map(({ mean }, i) => {
    const expected = mean ?? NaN;
    return Math.abs((means[i] as number) - expected) / Math.max(1, Math.abs(expected));
  });
  expect(Math.max(...distances)).toBeLessThan(theoryTolerance);
}

function expectSame(answers: Record<string, EngineAnswer>): void {
  expect(Object.keys(answers)).toEqual(Object.keys(here));
  for (const [name, reference] of Object.entries(here)) {
    const answer = answers[name] as EngineAnswer;
    expect(answer.trials, name).toEqual(reference.trials);
    expect(answer.hash, name).toBe(reference.hash);
    expectSameTheory(answer, reference);
  }
}

describe('the questions', () => {
  const answers = Object.values(here);

  it('have converged answers with a hash of their own', () => {
    for (const { hash, rows } of answers) {
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(rows.filter(({ converged }) => !converged)).toEqual([]);
    }
    expect(new Set(answers.map(({ hash }) => hash)).size).toBe(answers.length);
  });

  it('ask for every observable', () => {
    const simulated = answers
      .flatMap(({ rows }) => rows)
      .filter(({ kind }) => kind === 'simulation');
    const observables = new Set(simulated.map(({ observable }) => observable));
    expect([...observables].sort()).toEqual([...observableNames, 'overlap'].sort());
  });
});

describe('the same bits of simulation, and theory to 1e-10, come from', () => {
  const folder = temporaryFolder(afterAll);
  let module: string;
  beforeAll(async () => {
    module = await bundle(folder);
  }, patience);

  for (const version of nodeVersions) {
    const binary = nodes.get(version);
    it.skipIf(binary === undefined)(`Node ${version}`, async () => {
      expectSame(await answersOfNode(binary as string, module));
    });
  }

  it.skipIf(chromiumPath === undefined)('Chromium', async () => {
    expectSame(await answersOfChromium(chromiumPath as string, module));
  });
});

describe('run.json has the same hash', () => {
  beforeAll(built, patience);

  // Another question and another number of workers on each: neither may matter.
  for (const [version, workers, name] of [
    ['20', '1', 'mixture, dense'],
    ['22', '2', 'mixture, matrix-free'],
    ['24', '3', 'path, dense'],
  ] as const) {
    const binary = nodes.get(version);
    const title = `on Node ${version} with --workers ${workers}: ${name}`;
    it.skipIf(binary === undefined)(title, async () => {
      const cwd = temporaryFolder();
      writeFileSync(join(cwd, 'question.yaml'), JSON.stringify(questions[name]));
      const args = ['run', 'question.yaml', '--workers', workers, '--json'];
      const text = await printed(binary as string, [builtCli, ...args], cwd);
      const simulationHash = here[name]?.hash;
      expect(JSON.parse(text)).toMatchObject({ status: 'done', simulationHash });
    });
  }
});
