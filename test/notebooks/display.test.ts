import { describe, expect, it } from 'vitest';
import { agreement } from '../../notebooks/display/agreement.ts';
import { table } from '../../notebooks/display/table.ts';
import { verdict } from '../../notebooks/display/verdict.ts';

/** What Deno's kernel asks a value for. */
async function mediaOf(value: object): Promise<Record<string, unknown>> {
  const display = (value as Record<symbol, () => unknown>)[Symbol.for('Jupyter.display')];
  return (await display?.()) as Record<string, unknown>;
}

const row = { learner: 'student', observable: 'm', theory: 1, mean: 1.2, stderr: 0.1, trials: 9 };

describe('what notebooks show', () => {
  it('is a table of four digits, as text and as Markdown', async () => {
    const shown = await mediaOf(table([{ alpha: 0.5, 'test error': 0.123456 }, { alpha: null }]));
    expect(shown).toEqual({
      'text/plain': 'alpha  test error\n0.5    0.1235\n—      —',
      'text/markdown': '| alpha | test error |\n| --- | --- |\n| 0.5 | 0.1235 |\n| — | — |',
    });
  });

  it('is theory beside simulation, unless they are more than four standard errors apart', async () => {
    const shown = await mediaOf(agreement([{ ...row, z: -4 }]));
    expect(shown['text/plain']).toMatch(/^student +m +1 +1.2 +0.1 +-4$/m);
    for (const z of [4.1, -4.1, NaN, null]) {
      expect(() => agreement([{ ...row, z }])).toThrow('student: m is 1.2 instead of 1');
    }
  });

  it('is what claims came to, unless one of them does not hold', async () => {
    const held = { claim: 'below', holds: true, detail: 'by 0.1' };
    expect((await mediaOf(verdict({ claims: [held] })))['text/plain']).toContain('by 0.1');
    const failed = { claim: 'ties', holds: false, detail: 'by 0.2' };
    expect(() => verdict({ claims: [held, failed] })).toThrow('ties: by 0.2');
  });
});
