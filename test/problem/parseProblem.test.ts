import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/problem/inputError.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { ProblemInput } from '../../src/problem/problem.ts';
import { setPath } from '../../src/problem/setPath.ts';
import { arbitraryProblem } from './arbitraryProblem.ts';
import { keys } from './keys.ts';

const distillation: ProblemInput = {
  population: { kind: 'mixture', rho: 0.2 },
  alpha: 3,
  learners: [
    { name: 'teacher', loss: 'logistic', l2: 0.1 },
    {
      name: 'student',
      loss: 'logistic',
      l2: 1e-5,
      capacity: 0.5,
      targets: { from: 'teacher' },
      training: { method: 'gradient-descent' },
    },
  ],
};

/** The message that the problem gets with the value at the path put in the place of its own. */
function messageWith(path: string, value: unknown): string {
  return messageOf(setPath(distillation, path, value));
}

function messageOf(data: unknown): string {
  try {
    parseProblem(data, 'kd.yaml');
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('the problem was accepted');
}

describe('parseProblem names the place, the value and what is allowed', () => {
  const number = 'it must be a finite number';
  const ridge = 'it must be "optimal" or a finite number, at least 0';
  it.each<[string, string, unknown, string]>([
    ['text for a number', 'alpha', 'three', `alpha is "three"; ${number}, above 0`],
    ['a number as text', 'alpha', '3', `alpha is "3"; ${number}, above 0`],
    ['a value left out', 'alpha', undefined, `alpha is missing; ${number}, above 0`],
    ['a value left empty', 'alpha', null, `alpha is empty; ${number}, above 0`],
    ['NaN', 'alpha', NaN, `alpha is NaN; ${number}, above 0`],
    ['infinity', 'alpha', Infinity, `alpha is Infinity; ${number}, above 0`],
    ['NaN inside of a learner', 'learners.teacher.l2', NaN, `learners.teacher.l2 is NaN; ${ridge}`],
    ['no samples', 'alpha', 0, `alpha is 0; ${number}, above 0`],
    ['rho of one', 'population.rho', 1, `population.rho is 1; ${number}, above 0 and below 1`],
    ['rho of zero', 'population.rho', 0, `population.rho is 0; ${number}, above 0 and below 1`],
    [
      'rho above one',
      'population.rho',
      1.2,
      `population.rho is 1.2; ${number}, above 0 and below 1`,
    ],
    ['negative l2', 'learners.teacher.l2', -0.1, `learners.teacher.l2 is -0.1; ${ridge}`],
    [
      'capacity of zero',
      'learners.student.capacity',
      0,
      `learners.student.capacity is 0; ${number}, above 0 and at most 1`,
    ],
    [
      'capacity above one',
      'learners.student.capacity',
      1.5,
      `learners.student.capacity is 1.5; ${number}, above 0 and at most 1`,
    ],
    [
      'a switch in words',
      'learners.teacher.bias',
      'yes',
      'learners.teacher.bias is "yes"; it must be true or false',
    ],
    [
      'half a record',
      'learners.student.training.record',
      1.5,
      'learners.student.training.record is 1.5; it must be a whole number, at least 0',
    ],
    [
      'no learners',
      'learners',
      [],
      'learners is an empty list; it must be a list of at least 1 item',
    ],
    [
      'a mapping of learners',
      'learners',
      { teacher: {} },
      'learners is a mapping; it must be a list of at least 1 item',
    ],
    [
      'an empty learner',
      'learners.student',
      null,
      'learners.1 is empty; it must be a mapping with kind "trained", "bayes-optimal", "kernel-ridge" or "forest"',
    ],
    [
      'a name with a space',
      'learners.student.name',
      'my student',
      'learners.1.name is "my student"; it must be a name: a letter, then letters, digits, _ or -',
    ],
  ])('%s', (_, path, value, message) => {
    expect(messageWith(path, value)).toBe(`kd.yaml: ${message}`);
  });

  it('says what the whole document must be', () => {
    const allowed =
      'it must be a mapping with the keys protocol, population, alpha, data, learners, ' +
      'information and diagnostics';
    expect(messageOf(null)).toBe(`kd.yaml: the document is empty; ${allowed}`);
    expect(messageOf([1])).toBe(`kd.yaml: the document is a list; ${allowed}`);
  });

  it('leaves the source out where there is none', () => {
    expect(() => parseProblem({ ...distillation, alpha: -1 })).toThrow(
      new InputError('alpha is -1; it must be a finite number, above 0'),
    );
  });
});

describe('parseProblem reports an unknown key with the nearest valid one', () => {
  const trained = `allowed: ${keys.trained}`;
  const teacher = { name: 'teacher', loss: 'logistic', l2: 0.1 };
  it.each<[string, unknown, string]>([
    [
      'in the problem',
      { ...distillation, learner: [] },
      `learner is an unknown key; allowed: ${keys.problem}; did you mean "learners"?`,
    ],
    [
      'in a learner',
      { ...distillation, learners: [{ ...teacher, capcity: 1 }] },
      `learners.teacher.capcity is an unknown key; ${trained}; did you mean "capacity"?`,
    ],
    [
      'before the key that it makes missing',
      { ...distillation, learners: [{ name: 'teacher', l2: 0, los: 'square' }] },
      `learners.teacher.los is an unknown key; ${trained}; did you mean "loss"?`,
    ],
    [
      'with none that is near',
      { ...distillation, learners: [{ ...teacher, lambda: 1 }] },
      `learners.teacher.lambda is an unknown key; ${trained}`,
    ],
    [
      'in a learner without a name',
      { ...distillation, learners: [{ ...teacher, name: 3, extra: 1 }] },
      `learners.0.extra is an unknown key; ${trained}`,
    ],
    [
      'named like a part of every object',
      { ...distillation, constructor: 1 },
      `constructor is an unknown key; allowed: ${keys.problem}`,
    ],
    [
      'of another kind of population',
      { ...distillation, population: { kind: 'perceptron', delta: 1 } },
      `population.delta is an unknown key; it belongs to kind "mixture"; allowed: ${keys.perceptron}; did you mean "beta"?`,
    ],
    [
      'of another kind of learner',
      { ...distillation, learners: [{ ...teacher, kind: 'bayes-optimal' }] },
      'learners.teacher.loss is an unknown key; it belongs to kind "trained"; allowed: kind, name, capacity',
    ],
    [
      'of another training method',
      { ...distillation, learners: [{ ...teacher, training: { step: 0.1 } }] },
      `learners.teacher.training.step is an unknown key; it belongs to method "gradient-descent"; allowed: ${keys.minimise}`,
    ],
  ])('%s', (_, data, message) => {
    expect(messageOf(data)).toBe(`kd.yaml: ${message}`);
  });
});

describe('parseProblem reports an unknown word with the nearest valid one', () => {
  it.each<[string, unknown, string]>([
    [
      'population',
      { kind: 'mixtur' },
      'population.kind is "mixtur"; it must be "mixture", "perceptron" or "committee"; did you mean "mixture"?',
    ],
    [
      'population',
      {},
      'population.kind is missing; it must be "mixture", "perceptron" or "committee"',
    ],
    [
      'learners.teacher.kind',
      'bayesoptimal',
      'learners.teacher.kind is "bayesoptimal"; it must be "trained", "bayes-optimal", "kernel-ridge" or "forest"; did you mean "bayes-optimal"?',
    ],
    [
      'learners.teacher.loss',
      'logistc',
      'learners.teacher.loss is "logistc"; it must be "logistic", "square", "hinge" or "squared-hinge"; did you mean "logistic"?',
    ],
    [
      'learners.teacher.training',
      { method: 'sgd' },
      'learners.teacher.training.method is "sgd"; it must be "minimise", "amp", "gradient-descent", "gradient-flow" or "closed-form"',
    ],
    [
      'learners.student.targets.scale',
      'Hinton',
      'learners.student.targets.scale is "Hinton"; it must be "none" or "hinton"; did you mean "hinton"?',
    ],
  ])('%s = %j', (path, value, message) => {
    expect(messageWith(path, value)).toBe(`kd.yaml: ${message}`);
  });
});

describe('parseProblem checks what no field can tell alone', () => {
  it('rejects a name that is used twice', () => {
    expect(messageWith('learners.student.name', 'teacher')).toBe(
      'kd.yaml: learners.1.name is "teacher", the name of learners.0; names must be unique',
    );
  });

  it('tells a later learner from an unknown one and from the learner itself', () => {
    const from = (name: string): string => messageWith('learners.student.targets.from', name);
    const where = 'kd.yaml: learners.student.targets.from is';
    expect(from('techer')).toBe(
      `${where} "techer", an unknown learner; it must be an earlier learner: teacher; did you mean "teacher"?`,
    );
    expect(from('student')).toBe(
      `${where} "student", the learner itself; it must be an earlier learner: teacher`,
    );
    expect(messageWith('learners.teacher.targets', { from: 'student' })).toBe(
      'kd.yaml: learners.teacher.targets.from is "student", a later learner; the first learner has no earlier one to learn from',
    );
  });

  it('rejects a mixing beyond [0, 1] only where the loss is not convex there', () => {
    const targets = { from: 'teacher', mixing: 1.2, temperature: 2 };
    expect(messageWith('learners.student.targets', targets)).toBe(
      'kd.yaml: learners.student.targets.mixing is 1.2; it must be at least 0 and at most 1, as the logistic loss at temperature 2 is convex only there',
    );
    const student = (fields: object): unknown =>
      setPath(distillation, 'learners.student', { name: 'student', l2: 0, ...fields });
    for (const mixing of [-3, 1.2]) {
      parseProblem(student({ loss: 'square', targets: { ...targets, mixing } }));
      parseProblem(student({ loss: 'logistic', targets: { from: 'teacher', mixing } }));
    }
  });

  it('rejects a closed form where there is none', () => {
    expect(messageWith('learners.teacher.training', { method: 'closed-form' })).toBe(
      'kd.yaml: learners.teacher.training.method is "closed-form"; it must be "minimise" or "amp" or "gradient-descent" for the logistic loss',
    );
    const square = { name: 'teacher', loss: 'square', l2: 0, training: { method: 'closed-form' } };
    parseProblem(setPath(distillation, 'learners.teacher', square));
  });

  it('accepts a Bayes-optimal learner on both populations, but on isotropic inputs only', () => {
    const oracle = { name: 'teacher', kind: 'bayes-optimal' };
    const data = setPath(distillation, 'learners.teacher', oracle);
    expect(parseProblem(data).learners[0]).toEqual({ ...oracle, capacity: 1 });
    parseProblem(setPath(data, 'population', { kind: 'perceptron', weights: 'binary' }));
    const covariance = { kind: 'power-law', exponent: 1 };
    expect(messageOf(setPath(data, 'population', { kind: 'perceptron', covariance }))).toBe(
      'kd.yaml: population.covariance is given; teacher is bayes-optimal, which is known for isotropic inputs',
    );
  });

  it('trains by message passing on inputs of equal variance only', () => {
    const amp = { name: 'teacher', loss: 'logistic', l2: 0.1, training: { method: 'amp' } };
    const data = setPath(distillation, 'learners.teacher', amp);
    expect(parseProblem(data).learners[0]).toMatchObject({
      training: { method: 'amp', tolerance: 1e-10, iterations: 1000, damping: 0 },
    });
    const covariance = { kind: 'two-block', share: 0.5, ratio: 3 };
    expect(messageOf(setPath(data, 'population', { kind: 'perceptron', covariance }))).toBe(
      'kd.yaml: learners.teacher.training.method is "amp"; it needs inputs without covariance',
    );
  });

  it('lets a learner distil one that was trained with another loss', () => {
    parseProblem(setPath(distillation, 'learners.teacher.loss', 'square'));
    parseProblem(setPath(distillation, 'learners.student.loss', 'square'));
  });
});

/** Every place of plain data, as the list of keys that lead to it. */
function placesIn(data: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
  if (typeof data !== 'object' || data === null) return [[...path]];
  return [
    [...path],
    ...Object.entries(data).flatMap(([key, part]) => placesIn(part, [...path, key])),
  ];
}

/** A copy of the data with `change` applied to what is at the path. */
function changed(
  data: unknown,
  [key, ...rest]: readonly PropertyKey[],
  change: (part: unknown) => unknown,
): unknown {
  if (key === undefined) return change(data);
  const copy = structuredClone(data) as Record<PropertyKey, unknown>;
  copy[key] = changed(copy[key], rest, change);
  return copy;
}

describe('parseProblem', () => {
  it('accepts every valid problem', () => {
    fc.assert(fc.property(arbitraryProblem, (input) => void parseProblem(input)));
  });

  it('is not misled by a mapping that pretends to be a list', () => {
    const pretender = { 0: distillation.learners[0], length: { valueOf: 1, toString: 1 } };
    expect(messageWith('learners', pretender)).toBe(
      'kd.yaml: a mapping with the key length stands where a list must be',
    );
  });

  it('throws nothing but InputError, with one line, at whatever is put into a problem', () => {
    const junk = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
      fc.constantFrom(NaN, Infinity, -0, '', '__proto__', Symbol('s'), () => 1),
    );
    const malformed = fc
      .tuple(arbitraryProblem, junk, fc.string({ unit: 'binary' }), fc.nat(), fc.boolean())
      .map(([input, value, key, at, inside]) => {
        const places = placesIn(input);
        const replace = (part: unknown): unknown =>
          inside && typeof part === 'object' ? { ...part, [key]: value } : value;
        return changed(input, places[at % places.length] ?? [], replace);
      });
    fc.assert(
      fc.property(malformed, (data) => {
        try {
          parseProblem(data, 'kd.yaml');
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          expect((error as InputError).message).toMatch(/^kd\.yaml: [^\n]+$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
