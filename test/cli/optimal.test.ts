import { describe, expect, it } from 'vitest';
import { shell } from './callCli.ts';

const pair = {
  population: { kind: 'mixture', rho: 0.2 },
  alpha: 3,
  learners: [
    { name: 'teacher', loss: 'square', l2: 0.5 },
    { name: 'student', loss: 'square', l2: 0.2, capacity: 0.5, targets: { from: 'teacher' } },
  ],
};
/** Its teacher has no minimiser, so that nothing can be the best for its student. */
const hopeless = {
  ...pair,
  alpha: 1,
  learners: [
    { name: 'teacher', loss: 'logistic', l2: 0 },
    { name: 'student', loss: 'logistic', l2: 'optimal', targets: { from: 'teacher' } },
  ],
};
const files = { 'pair.json': JSON.stringify(pair), 'hopeless.json': JSON.stringify(hopeless) };
const mixing = 'learners.student.targets.mixing';
const best = ['pair.json', '--set', `${mixing}=optimal`];
const small = ['--n', '40', '--trials', '2'];

interface Printed {
  problem: { learners: [unknown, { targets: { mixing: number } }] };
  optima: { path: string; value: number; bracket: [number, number]; testError: number }[];
}

function parsed(text: string): Printed {
  return JSON.parse(text) as Printed;
}

describe('optimal settings', () => {
  it('are printed with their bracket before what they give', async () => {
    const { code, out } = await shell({ files }).call('solve', ...best);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^optimal *\nlearners\.student\.targets\.mixing +1\.39\d* +between 1\.38\d* and 1\.39\d*\n\n +teacher/,
    );
  });

  it('stand in the JSON of every command, and as numbers in its problem', async () => {
    const { call } = shell({ files });
    const solved = parsed((await call('solve', ...best, '--json')).out);
    const [optimum] = solved.optima;
    expect(optimum).toMatchObject({ learner: 'student', path: mixing, edge: null });
    expect(solved.problem.learners[1].targets.mixing).toBe(optimum?.value);
    for (const command of ['simulate', 'compare']) {
      const { out } = await call(command, ...best, ...small, '--json');
      expect(parsed(out)).toMatchObject({ problem: solved.problem, optima: solved.optima });
    }
  });

  it('simulate to the same numbers as the value that was found', async () => {
    const { call } = shell({ files });
    const found = await call('simulate', ...best, ...small, '--json');
    const [optimum] = parsed(found.out).optima;
    const stated = ['pair.json', '--set', `${mixing}=${optimum?.value}`];
    const again = await call('simulate', ...stated, ...small, '--json');
    expect({ ...parsed(again.out), optima: [] }).toEqual({ ...parsed(found.out), optima: [] });
  });

  it('end with exit code 3 and a reason where theory has no answer', async () => {
    const { call } = shell({ files });
    for (const command of ['solve', 'simulate', 'compare']) {
      const { code, out } = await call(command, 'hopeless.json', '--json');
      expect(code).toBe(3);
      expect(JSON.parse(out)).toMatchObject({
        converged: false,
        reason: expect.stringMatching(/theory has no answer at any value/) as string,
        optima: [],
      });
    }
    const text = await call('simulate', 'hopeless.json');
    expect(text.out).toBe(
      'no answer: student: theory has no answer at any value of what is to be optimal\n',
    );
  });
});
