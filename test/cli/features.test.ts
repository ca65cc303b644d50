import { describe, expect, it } from 'vitest';
import { featuresInput } from '../problem/gaussianFeatures/featuresProblem.ts';
import { shell } from './callCli.ts';

const [angle, nuisance] = ['student.angle', 'teacher.features.1.nuisance'];
const map = {
  title: 'Features',
  problem: featuresInput(),
  axes: { [angle]: '0:90:4', [nuisance]: '1:4:3' },
  curves: [{ label: 'transferred', learner: 'student' }],
  figure: { x: angle, y: nuisance, z: 'redundant', xLabel: 'a', yLabel: 'h', zLabel: 'bit' },
  claims: [],
};
const line = { kind: 'separability', learner: 'student', label: 'line' };
const files = {
  'angle.json': JSON.stringify(featuresInput({ student: { angle: 0, noise: 0.25 } })),
  'exact.json': JSON.stringify(featuresInput({ teacher: { features: [{ task: 1 }, {}] } })),
  'lines.yaml': JSON.stringify({ ...map, figure: { ...map.figure, lines: [line] } }),
};
const quickly = ['--trials', '3', '--workers', '1'];

describe('Gaussian features on the command line', () => {
  it('are solved: alignment and the parts of what is known of the task, in bits', async () => {
    const { code, out } = await shell({ files }).call('solve', 'angle.json');
    expect(code).toBe(0);
    // ½ log₂ 6, ½ log₂ 3 and ½ log₂ (5/3).
    expect(out).toMatch(/^mutualInformation +1\.29248$/m);
    expect(out).toMatch(/^redundant +0\.792481$/m);
    expect(out).toMatch(/^uniqueTeacher +0\.368483$/m);
  });

  it('are compared with what N samples say, with and without fresh ones asked for', async () => {
    const { call } = shell({ files });
    const [plain, fresh] = [
      await call('compare', 'angle.json', '--json', ...quickly),
      await call('compare', 'angle.json', '--json', ...quickly, '--test-samples', '9'),
    ];
    expect(plain.code).toBe(0);
    expect(fresh.out).toBe(plain.out);
    const { n, rows } = JSON.parse(plain.out) as { n: number; rows: { observable: string }[] };
    expect(n).toBe(2000);
    expect(rows.map(({ observable }) => observable)).toEqual([
      'mutualInformation',
      'redundant',
      'uniqueTeacher',
      'uniqueStudent',
      'synergistic',
    ]);
  });

  it.each(['solve', 'simulate'])(
    'that determine the task leave %s without answer',
    async (verb) => {
      const { code, out } = await shell({ files }).call(verb, 'exact.json');
      expect(code).toBe(3);
      expect(out).toContain('student: no answer: the teacher determines a direction of the target');
    },
  );

  it.each<[string, string[], string]>([
    [
      'samples too few',
      ['simulate', 'angle.json', '--n', '4'],
      '--n is 4; it must be at least 5: so many samples determine a covariance of 2 features, the student and the task',
    ],
    [
      'another design',
      ['simulate', 'angle.json', '--design', 'overlap-chain'],
      'the design is "overlap-chain"; it must be "dense" for the protocol "features"',
    ],
    [
      'lines of learners over a map',
      ['run', 'lines.yaml'],
      'figure.lines.0.learner is "student"; the protocol "features" has no such lines',
    ],
  ])('refuse %s', async (_, args, message) => {
    const { code, err } = await shell({ files }).call(...args);
    expect(code).toBe(2);
    expect(err).toContain(`${message}\n`);
  });
});
