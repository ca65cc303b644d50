import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../../src/explorer/state/commandLine.ts';
import { explorerStateSchema } from '../../../src/explorer/state/explorerState.ts';

function commandOf(state: object): string {
  return commandLine(explorerStateSchema.parse(state));
}

describe('the command line of a state', () => {
  it('has what is changed, and nothing that is usual', () => {
    expect(commandOf({ size: 'full' })).toBe('npx quenched run teacher-student');
    expect(commandOf({ experiment: 'kd-mixing', set: ['alpha=3'], n: 500, seed: 'mine' })).toBe(
      'npx quenched run kd-mixing --quick --set alpha=3 --n 500 --seed mine',
    );
  });

  it('runs the saved file of an experiment of one’s own', () => {
    expect(commandOf({ experiment: { title: 'own' } })).toBe('npx quenched run experiment.yaml');
  });

  it('does not ask for no trials, which the command line refuses', () => {
    expect(commandOf({ trials: 0 })).not.toContain('--trials');
  });

  it('is read by a shell word by word, whatever the seed', () => {
    const seeds = fc.string({ minLength: 1, unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(fc.array(seeds, { minLength: 5, maxLength: 5 }), (texts) => {
        const words = texts.map((seed) => commandOf({ seed }).replace(/^.*?--seed /s, ''));
        const shell = execFileSync('sh', ['-c', `printf '%s\\0' ${words.join(' ')}`]);
        expect(shell.toString().split('\0').slice(0, -1)).toEqual(texts);
      }),
      { numRuns: 20 },
    );
  });
});
