import { describe, expect, it } from 'vitest';
import { onlineInput } from '../problem/online/onlineInput.ts';
import { shell } from './callCli.ts';

/** A truth of two units, a teacher, a student of it, and ten records of what they learn. */
const chain = onlineInput({ name: 'teacher', hidden: 1, rate: 0.5 }, { noise: 0.01 });
const student = { name: 'student', hidden: 1, activation: 'erf', learnsFrom: 'teacher', rate: 1 };
const distilled = {
  ...chain,
  records: 10,
  networks: [...(chain['networks'] as object[]), student],
};
/** A linear perceptron diverges from η = 2 on. */
const diverging = onlineInput(
  { hidden: 1, activation: 'linear', rate: 5 },
  { hidden: 1 },
  { time: 100 },
);
const files = {
  'distilled.json': JSON.stringify(distilled),
  'diverging.json': JSON.stringify(diverging),
};
const small = ['--n', '60', '--trials', '3', '--workers', '1'];

/** JSON of an online answer, as far as a test looks into it. */
interface Printed {
  networks: Record<string, Record<string, unknown>>;
  overlaps: Record<string, unknown>;
  trajectory: {
    time: number[];
    networks: Record<string, Record<string, unknown[]>>;
    overlaps: Record<string, unknown[]>;
  };
}

const estimate = { mean: expect.any(Number) as number, stderr: expect.any(Number) as number };

describe('quenched solve, online', () => {
  it('prints the networks that learn at the end, overlaps of units, and where the course is', async () => {
    const { code, out } = await shell({ files }).call('solve', 'distilled.json');
    expect(code).toBe(0);
    expect(out).toMatch(/^ +teacher +student\n/);
    expect(out).toMatch(/\ntestError +0\.\d+ +0\.\d+\n/);
    expect(out).toMatch(/\noverlap +truth.1 +truth.2 +teacher.1 .* student.1\n/);
    expect(out).toMatch(/\ntruth.2 +0 +1\n/);
    expect(out).toMatch(/\nstudent.1( +\d\.\d+){4}\n/);
    expect(out).toMatch(/\nat the end of its time; --json has the course, 11 times of it\n$/);
  });

  it('prints the trajectory of networks and overlaps as JSON', async () => {
    const { out } = await shell({ files }).call('solve', 'distilled.json', '--json');
    const answer = JSON.parse(out) as Printed;
    expect(answer).toMatchObject({
      kind: 'theory',
      problem: { protocol: 'online', networks: [{ init: { norm: 1, draw: 'exact' } }, {}, {}] },
      converged: true,
      residual: expect.any(Number) as number,
    });
    const { time, networks, overlaps } = answer.trajectory;
    expect(time).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(Object.keys(networks)).toEqual(['truth', 'teacher', 'student']);
    expect(networks['student']?.['testError']).toHaveLength(11);
    expect(networks['student']?.['testError']?.at(-1)).toBe(
      answer.networks['student']?.['testError'],
    );
    expect(overlaps['truth.1,student.1']?.at(-1)).toBe(answer.overlaps['truth.1,student.1']);
  });

  it('ends with exit code 3 where a rate is too large, and says when', async () => {
    const { call } = shell({ files });
    const { code, out } = await call('solve', 'diverging.json');
    expect(code).toBe(3);
    expect(out).toMatch(
      /^truth, student: no answer: the norm of student.1 .*at t = \d.*the rate is too large\n$/,
    );
    const json = await call('solve', 'diverging.json', '--json');
    expect(json.code).toBe(3);
    expect(JSON.parse(json.out)).toMatchObject({
      converged: false,
      reason: expect.stringMatching(/the norm of student.1 passes 1e6/) as string,
      networks: { student: { converged: false } },
    });
  });
});

describe('quenched simulate and compare, online', () => {
  it('print mean and error of the same, the course included', async () => {
    const { call } = shell({ files });
    const table = await call('simulate', 'distilled.json', ...small);
    expect(table).toMatchObject({ code: 0, err: '' });
    expect(table.out).toMatch(/\ntestError( +0\.\d+ ± 0\.\d+){2}\n/);
    expect(table.out).toMatch(/\nstudent.1( +\d\.\d+ ± \d\.\d+){4}\n/);
    const json = await call('simulate', 'distilled.json', ...small, '--json');
    const answer = JSON.parse(json.out) as Printed;
    expect(answer).toMatchObject({ kind: 'simulation', n: 60, trials: 3, design: 'overlap-chain' });
    expect(answer.networks['student']?.['testError']).toEqual(estimate);
    expect(answer.trajectory.networks['student']?.['testError']).toHaveLength(11);
    expect(answer.trajectory.networks['student']?.['testError']?.[5]).toEqual(estimate);
    expect(answer.trajectory.overlaps['teacher.1,student.1']?.[5]).toEqual(estimate);
  });

  it('say what both roads find of a rate that is too large', async () => {
    const { code, out } = await shell({ files }).call('compare', 'diverging.json', ...small);
    expect(code).toBe(3);
    expect(out.match(/student: no answer: .*the rate is too large/g)).toHaveLength(2);
  });

  it('compare every network and every overlap', async () => {
    const { call } = shell({ files });
    const { code, out } = await call('compare', 'distilled.json', ...small);
    expect(code).toBe(0);
    expect(out).toMatch(/\nstudent +testError +0\.\d+ +0\.\d+ ± 0\.\d+ +-?\d+\.\d\d\n/);
    expect(out).toMatch(/\ntruth.1,student.1 +overlap +/);
  });
});

describe('wrong input of online problems ends with exit code 2 and one message', () => {
  it.each<[string, object, RegExp]>([
    [
      'negative noise',
      onlineInput({}, { noise: -1 }),
      /networks.truth.noise is -1; it must be a finite number, at least 0/,
    ],
    ['no rate', onlineInput({ rate: undefined }), /networks.student.rate is missing/],
    [
      'an unknown network',
      onlineInput({ learnsFrom: 'trut' }),
      /networks.student.learnsFrom is "trut", an unknown network.*did you mean "truth"/,
    ],
    [
      'two equal units',
      onlineInput({ init: { norm: 0.5, cross: 0.5 } }),
      /overlaps of networks.student at the start are singular.*student.2/,
    ],
    ['a truth that learns', onlineInput({}, { learnsFrom: 'student' }), /truth.learnsFrom/],
  ])('%s', async (_, input, message) => {
    const { call } = shell({ input: JSON.stringify(input) });
    const { code, out, err } = await call('solve', '-');
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('more units than inputs, and a design that has no courses', async () => {
    const { call } = shell({ files });
    const few = await call('simulate', 'distilled.json', '--n', '4');
    expect(few.err).toMatch(/--n is 4; it must be above 4, the number of hidden units/);
    const other = await call('simulate', 'distilled.json', '--design', 'matrix-free');
    expect(other.err).toMatch(/it must be "overlap-chain" or "dense"/);
    expect([few.code, other.code]).toEqual([2, 2]);
  });
});
