import { describe, expect, it } from 'vitest';
import { informedLearner } from '../../../../src/explorer/worker/views/informedLearner.ts';
import { parseQuestion } from '../../../../src/problem/parseQuestion.ts';

const units = { hidden: 2, activation: 'erf' };

function online(...networks: object[]) {
  const named = networks.map((network) => ({ ...units, ...network }));
  const problem = { protocol: 'online', time: 1, information: { noise: 0.1 }, networks: named };
  return parseQuestion(problem);
}

const truth = { name: 'truth' };
const teacher = { name: 'teacher', learnsFrom: 'truth', rate: 1 };

describe('the pair that a view of information shows', () => {
  it('is a network that learns online from another one than the truth', () => {
    const student = { name: 'student', learnsFrom: 'teacher', rate: 1 };
    const pair = { teacher: 'teacher', student: 'student' };
    expect(informedLearner(online(truth, teacher, student), undefined)).toEqual(pair);
  });

  it('is one that mixes the outputs of its teacher into the labels, too', () => {
    const mixed = { name: 'mixed', learnsFrom: 'truth', targets: { from: 'teacher' }, rate: 1 };
    const pair = { teacher: 'teacher', student: 'mixed' };
    expect(informedLearner(online(truth, teacher, mixed), 'truth')).toEqual(pair);
  });

  it('is none where all learn from the truth, and it says so', () => {
    const other = { ...teacher, name: 'other' };
    expect(informedLearner(online(truth, teacher, other), undefined)).toHaveProperty('text');
  });
});
