import { describe, expect, it } from 'vitest';
import { nodePlace } from '../../src/node/nodePlace.ts';
import { inlineEngineAt } from '../../src/sweep/inlineEngine.ts';
import { tableInput } from '../problem/table/tableInput.ts';
import { shell } from './callCli.ts';

const experiment = {
  title: 'A table',
  problem: tableInput(),
  axes: { 'learners.student.depth': [1, 3] },
  simulate: { trials: 2 },
  quick: { axes: { 'learners.student.depth': [1, 2] } },
  curves: [
    { label: 'plain', learner: 'student' },
    { label: 'teacher', learner: 'teacher' },
  ],
  figure: { x: 'learners.student.depth', y: 'testError', xLabel: 'depth', yLabel: 'error' },
  claims: [
    // Of a student that is exactly as good as itself, and of one that is not a whole 1 off.
    { claim: 'paired-difference', curve: 'plain', from: 'plain', least: 0, most: 0 },
    { claim: 'simulated-difference', curve: 'plain', from: 'teacher', least: -1, most: 1 },
  ],
};
const network = { kind: 'network', hidden: 6, training: { steps: 200, batch: 40 } };
const networks = {
  protocol: 'table',
  set: 'simulated',
  simulated: { signal: 4, nuisance: 4, classes: 2 },
  samples: 200,
  testSamples: 400,
  learners: [
    { name: 'teacher', ...network },
    { name: 'student', ...network, targets: { from: 'teacher', method: 'vid', weight: 10 } },
  ],
  information: true,
};
const files = {
  'networks.json': JSON.stringify(networks),
  'cuts.json': JSON.stringify(tableInput()),
  'small.json': JSON.stringify(
    tableInput({ set: 'diamonds', classes: ['Fair', 'Good'], samples: 6516 }),
  ),
  'depths.yaml': JSON.stringify(experiment),
};
const world = { files, engine: inlineEngineAt(nodePlace) };
const quickly = ['--trials', '2', '--workers', '1'];

interface Printed {
  n: number;
  learners: Record<string, Record<string, { mean: number; stderr: number }>>;
}

describe('a table on the command line', () => {
  it('is simulated with as many inputs as it has', async () => {
    const { code, out } = await shell(world).call('simulate', 'cuts.json', '--json', ...quickly);
    expect(code).toBe(0);
    const { n, learners } = JSON.parse(out) as Printed;
    expect(n).toBe(9);
    const estimate = { mean: expect.any(Number) as number, stderr: expect.any(Number) as number };
    expect(learners['student']).toMatchObject({ testError: estimate, auc: estimate });
    expect(learners['teacher']?.['trainError']?.mean).toBeLessThan(0.2);
  });

  it('says what features of networks tell of classes, the least redundancy last', async () => {
    const { call } = shell(world);
    const printed = await call('simulate', 'networks.json', ...quickly);
    expect(printed.out).toMatch(/^information .* synergistic +redundantAtLeast$/m);
    expect(printed.out).toMatch(/^teacher,student +classifiers( +[\d.]+( ± [\d.]+)?){5}$/m);
    const { out } = await call('simulate', 'networks.json', '--json', ...quickly);
    const { learners, informationEmpirical } = JSON.parse(out) as Printed & {
      informationEmpirical: Record<string, { redundantAtLeast: { mean: number } }>;
    };
    const least = informationEmpirical['teacher,student']?.redundantAtLeast;
    expect(least?.mean).toBeGreaterThan(0.1);
    expect(learners['student']?.['redundantAtLeast']?.mean).toBe(least?.mean);
  });

  it('has no theory, which solve says with exit code 3', async () => {
    const { code, out } = await shell(world).call('solve', 'cuts.json');
    expect([code, out]).toEqual([
      3,
      'teacher, student: no answer: no theory covers tables of data\n',
    ]);
  });

  it('is compared with nothing, whatever was simulated', async () => {
    const { code, out } = await shell(world).call('compare', 'cuts.json', ...quickly);
    expect(code).toBe(3);
    expect(out).toMatch(/\nstudent +testError +0\.\d+ ± /);
    expect(out).toMatch(/no theory covers tables of data/);
  });

  it.each<[string, string[], string]>([
    ['another N', ['cuts.json', '--n', '12'], 'N is 12; it must be 9, the inputs of ideal-cuts'],
    [
      'a design without rows',
      ['cuts.json', '--design', 'matrix-free'],
      'the design is "matrix-free"; it must be "dense" for the protocol "table"',
    ],
    [
      'more samples than there are rows',
      ['small.json'],
      'samples is 6516; it must be below 6516, the rows of diamonds in the classes Fair, Good: some must be left',
    ],
  ])('refuses %s', async (_, args, message) => {
    const { code, err } = await shell(world).call('simulate', ...args);
    expect([code, err]).toEqual([2, `error: ${message}\n`]);
  });

  it('says that a place without tables has none', async () => {
    const { code, err } = await shell({ files }).call('simulate', 'cuts.json', ...quickly);
    expect(code).toBe(2);
    expect(err).toContain('set is "ideal-cuts"; this engine has no tables');
  });

  it('is run as an experiment along settings of its learners', async () => {
    const { call, files: found } = shell(world);
    const { code, err } = await call('run', 'depths.yaml', '--quick', '--workers', '1');
    expect([code, err]).toEqual([0, expect.any(String)]);
    expect(found().filter((name) => /curves\.csv$|figure\.svg$/.test(name))).toHaveLength(2);
  });
});
