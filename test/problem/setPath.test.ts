import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/problem/inputError.ts';
import { problemJsonSchema } from '../../src/problem/jsonSchema.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { ProblemInput } from '../../src/problem/problem.ts';
import { pathsIn } from '../../src/problem/problemPaths.ts';
import { setPath } from '../../src/problem/setPath.ts';
import { arbitraryProblem } from './arbitraryProblem.ts';
import { keys } from './keys.ts';

const teacher = { name: 'teacher', loss: 'logistic' as const, l2: 0.1 };
const student = { ...teacher, name: 'student', targets: { from: 'teacher' } };
const input: ProblemInput = {
  population: { kind: 'mixture' },
  alpha: 3,
  learners: [teacher, student],
};

describe('setPath', () => {
  it('sets a value of the problem', () => {
    expect(setPath(input, 'alpha', 4)).toEqual({ ...input, alpha: 4 });
  });

  it('addresses learners by name or by index', () => {
    const expected = { ...input, learners: [{ ...teacher, l2: 1 }, student] };
    expect(setPath(input, 'learners.teacher.l2', 1)).toEqual(expected);
    expect(setPath(input, 'learners.0.l2', 1)).toEqual(expected);
  });

  it('creates a key that was left out', () => {
    expect(setPath(input, 'population.rho', 0.2)).toHaveProperty('population.rho', 0.2);
    const targets = { from: 'teacher', mixing: 0.5 };
    expect(setPath(input, 'learners.student.targets.mixing', 0.5)).toHaveProperty(
      'learners.1.targets',
      targets,
    );
    expect(setPath(input, 'learners.teacher.targets', targets)).toHaveProperty(
      'learners.0.targets',
      targets,
    );
  });

  it('creates the mapping around a key where it has defaults for all others', () => {
    expect(setPath(input, 'learners.teacher.training.tolerance', 1e-6)).toHaveProperty(
      'learners.0.training',
      { tolerance: 1e-6 },
    );
  });

  it('changes nothing in the input', () => {
    const before = structuredClone(input);
    setPath(input, 'learners.teacher.l2', 7);
    setPath(input, 'learners.teacher.training.tolerance', 7);
    expect(input).toEqual(before);
  });

  it('replaces a kind that there is not', () => {
    const wrong = { ...input, population: { kind: 'mixtur' } };
    expect(setPath(wrong, 'population.kind', 'mixture')).toEqual(input);
  });

  it('leaves the value for parseProblem to check', () => {
    const data = setPath(input, 'learners.teacher.l2', 'much');
    expect(() => parseProblem(data)).toThrow('learners.teacher.l2 is "much"');
  });

  it.each<[string, string]>([
    ['', `a problem has ${keys.problem}`],
    ['l2', `a problem has ${keys.problem}; did you mean "learners.teacher.l2"?`],
    ['student.l2', `a problem has ${keys.problem}; did you mean "learners.student.l2"?`],
    ['learners.techer.l2', 'learners has teacher, student; did you mean "learners.teacher.l2"?'],
    ['learners.2.l2', 'learners has teacher, student'],
    [
      'learners.teacher.capcity',
      `learners.teacher has ${keys.trained}; did you mean "learners.teacher.capacity"?`,
    ],
    ['learners.teacher.lambda', `learners.teacher has ${keys.trained}`],
    [
      'learners.student.temperature',
      `learners.student has ${keys.trained}; did you mean "learners.student.targets.temperature"?`,
    ],
    ['learners.teacher.targets.mixing', 'learners.teacher.targets is missing'],
    ['learners.teacher.training.step', `learners.teacher.training has ${keys.minimise}`],
    ['population.noise', `population has ${keys.mixture}`],
    ['alpha.max', 'alpha is 3'],
    ['__proto__.x', `a problem has ${keys.problem}`],
  ])('rejects the path "%s"', (path, rest) => {
    expect(() => setPath(input, path, 1)).toThrow(
      new InputError(`"${path}" is not a path of this problem; ${rest}`),
    );
  });

  it('sets every path of every problem', () => {
    fc.assert(
      fc.property(arbitraryProblem, fc.nat(), (problem, at) => {
        const paths = pathsIn({ node: problemJsonSchema, data: problem });
        const marked = setPath(problem, paths[at % paths.length] ?? '', 'a mark');
        expect(JSON.stringify(marked).split('"a mark"')).toHaveLength(2);
      }),
    );
  });

  it('throws InputError for input that is no problem at all', () => {
    for (const nothing of [null, undefined, 3, 'x', [], { learners: 3 }]) {
      expect(() => setPath(nothing, 'learners.teacher.l2', 1)).toThrow(InputError);
    }
  });
});
