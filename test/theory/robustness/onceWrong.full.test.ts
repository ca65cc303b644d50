import { describe, it } from 'vitest';
import { expectAnswered } from './expectAnswered.ts';

describe('theory on chains that once had wrong numbers or none', () => {
  it.each([1, 20])(
    'answers for a chain of four in which students all but copy their teachers (%d)',
    (at) => expectAnswered(102, 25, 4, at),
  );

  it('answers for a chain of three on a separable sample with hardly a ridge', () =>
    expectAnswered(105, 50, 3, 33));
});
