import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/problem/inputError.ts';
import { parseQuestion } from '../../../src/problem/parseQuestion.ts';
import { setPath } from '../../../src/problem/setPath.ts';
import { onlineInput, withTeacher } from './onlineInput.ts';

describe('parseQuestion of an online problem', () => {
  it('writes every default into the problem', () => {
    const network = { outputRate: 0, decay: 0, noise: 0, outputWeights: 1 };
    expect(parseQuestion(onlineInput())).toStrictEqual({
      protocol: 'online',
      time: 10,
      records: 100,
      networks: [
        {
          name: 'truth',
          hidden: 2,
          activation: 'erf',
          ...network,
          init: { norm: 1, cross: 0, overlaps: {}, draw: 'exact' },
        },
        {
          name: 'student',
          hidden: 2,
          activation: 'erf',
          learnsFrom: 'truth',
          rate: 0.1,
          ...network,
          init: { norm: 0.25, cross: 0, overlaps: {}, draw: 'random' },
        },
      ],
    });
  });

  // Their overlaps alone would be a list longer than any can be.
  it('refuses more units than it can follow the pairs of', () => {
    expect(() => parseQuestion(onlineInput({}, { hidden: 1e12 }))).toThrow(
      'networks.truth.hidden is 1000000000000; it must be a whole number, at least 1 and at most 200',
    );
  });

  it('changes nothing when it parses a problem again', () => {
    const once = parseQuestion(onlineInput({ init: { overlaps: { truth: { same: 0.01 } } } }));
    expect(parseQuestion(once)).toStrictEqual(once);
  });

  it('sets values by paths through names', () => {
    const path = 'networks.student.init.overlaps.truth.same';
    const input = onlineInput({ init: { overlaps: { truth: { same: 0.1 } } } });
    expect(parseQuestion(setPath(input, path, 0.2))).toMatchObject({
      networks: [{}, { init: { overlaps: { truth: { same: 0.2, other: 0 } } } }],
    });
    expect(() => setPath(input, 'networks.student.rat', 1)).toThrow(
      /did you mean "networks.student.rate"\?/,
    );
  });

  it.each<[string, object, string]>([
    [
      'an unknown protocol',
      onlineInput({}, {}, { protocol: 'onlin' }),
      'protocol is "onlin"; it must be "batch", "online", "table" or "features"; did you mean "online"?',
    ],
    [
      'a key of the other protocol',
      onlineInput({}, {}, { alpha: 3 }),
      'alpha is an unknown key; it belongs to protocol "batch"; allowed: protocol, time, records, networks, information',
    ],
    [
      'negative noise',
      onlineInput({}, { noise: -0.1 }),
      'networks.truth.noise is -0.1; it must be a finite number, at least 0',
    ],
    [
      'a learner without a rate',
      onlineInput({ rate: undefined }),
      'networks.student.rate is missing; a network that learns has one',
    ],
    [
      'an unknown source',
      onlineInput({ learnsFrom: 'truht' }),
      'networks.student.learnsFrom is "truht", an unknown network; it must be one of truth; did you mean "truth"?',
    ],
    [
      'learning from itself',
      onlineInput({ targets: { from: 'student' } }),
      'networks.student.targets.from is "student", the network itself; it must be one of truth',
    ],
    [
      'a truth that learns',
      onlineInput({}, { learnsFrom: 'student', rate: 1 }),
      'networks.truth.learnsFrom is given; the first network is the truth, and frozen',
    ],
    [
      'a frozen network with a rate',
      onlineInput({}, { rate: 1 }),
      'networks.truth.rate is given; a network without learnsFrom is frozen',
    ],
    [
      'a learner without a gradient',
      onlineInput({ activation: 'sign' }),
      'networks.student.activation is "sign"; a network that learns needs a gradient',
    ],
    [
      'two networks of one name',
      onlineInput({ name: 'truth' }),
      'networks.1.name is "truth", the name of networks.0; names must be unique',
    ],
    [
      'a list of another length',
      onlineInput({ outputWeights: [1, 2, 3] }),
      'networks.student.outputWeights has 3 numbers; hidden is 2',
    ],
    [
      'overlaps of another size',
      onlineInput({ init: { overlaps: { truth: [[1, 2, 3]] } } }),
      'networks.student.init.overlaps.truth is a matrix of another size; it must have 2 rows, one for each own unit, of 2 numbers',
    ],
    [
      'overlaps with an unknown network',
      onlineInput({ init: { overlaps: { truht: { same: 0.1 } } } }),
      'networks.student.init.overlaps.truht is not about an earlier network; it must be one of truth; did you mean "truth"?',
    ],
    [
      'information without noise',
      onlineInput({}, {}, { information: true }),
      'information is true; it must be a mapping with the keys noise',
    ],
    [
      'noise that is lost in rounding',
      onlineInput({}, {}, { information: { noise: 0 } }),
      'information.noise is 0; it must be a finite number, at least 0.0001',
    ],
    [
      'information of one network',
      onlineInput({}, {}, { information: { noise: 0.1 } }),
      'information is given; it is about pairs of networks beside the truth, and there is one',
    ],
    [
      'noise that is lost in the norm of a network',
      withTeacher({ init: { norm: 1e7 } }, { information: { noise: 1e-4 } }),
      'information.noise is 0.0001; it is lost in the norm 10000000 of networks.teacher; it must be at least 0.001',
    ],
    [
      'two equal units',
      onlineInput({ init: { cross: 0.25 } }),
      'the overlaps of networks.student at the start are singular; the weights of unit student.2 are a combination of those before it, such as an equal unit',
    ],
    [
      'overlaps that no weights have',
      onlineInput({ init: { overlaps: { truth: { same: 0.9 } } } }),
      'the overlaps of networks.student at the start are impossible; no weights of unit student.1 have them',
    ],
  ])('names the place, the value and what is allowed for %s', (_, data, message) => {
    expect(() => parseQuestion(data, 'f.yaml')).toThrow(new InputError(`f.yaml: ${message}`));
  });
});
