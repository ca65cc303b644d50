import { describe, expect, it } from 'vitest';
import { mayBeBest, numberInPlaceOfBest } from '../../../src/explorer/state/bestSetting.ts';
import { explorerStateSchema } from '../../../src/explorer/state/explorerState.ts';
import { whyWrong } from '../../../src/explorer/state/whyWrong.ts';

const best = [
  'learners.student.l2',
  'learners.student.targets.mixing',
  'learners.student.targets.temperature',
];

function wrongWith(...set: string[]): string | null {
  return whyWrong(explorerStateSchema.parse({ set }));
}

describe('the settings that theory may choose', () => {
  it.each(best)('have %s among them, for a number and back', (path) => {
    expect(mayBeBest(path)).toBe(true);
    expect(wrongWith(`${path}=optimal`)).toBeNull();
    expect(wrongWith(`${path}=${numberInPlaceOfBest(path)}`)).toBeNull();
  });

  it.each(['alpha', 'learners.student.capacity', 'networks.student.targets.mixing'])(
    'do not have %s among them',
    (path) => {
      expect(mayBeBest(path)).toBe(false);
    },
  );

  it('are refused in words where no theory finds them', () => {
    const square = 'learners.student.loss=square';
    expect(wrongWith(square, 'learners.student.targets.temperature=optimal')).toContain(
      'the square loss does not depend on it',
    );
  });
});
