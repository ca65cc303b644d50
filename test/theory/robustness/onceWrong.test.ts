import { describe, it } from 'vitest';
import { expectAnswered } from './expectAnswered.ts';

describe('theory on problems that once had wrong numbers or none', () => {
  it('resolves training errors where threshold and label are nearly the same', () =>
    expectAnswered(102, 50, 3, 42));

  it('resolves training errors of a student that all but copies its teacher', () =>
    expectAnswered(107, 100, 2, 50));

  it('answers for a hinge that needs no weights', () => expectAnswered(105, 100, 1, 17));
});
