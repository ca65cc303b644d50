import { describe, expect, it } from 'vitest';
import { differences } from '../../scripts/notebooks/differences.ts';
import { made, result } from './made.ts';

const source = '// %%\nx;\n';

function between(one: Record<string, unknown>, other: Record<string, unknown>): string[] {
  return differences(made(source, [[result(one)]]), made(source, [[result(other)]]));
}

describe('two notebooks', () => {
  it('are alike when they show the same, whatever the machine’s fonts make of a figure', () => {
    const text = { 'text/plain': 'q = 0.1250' };
    expect(between({ ...text, 'image/png': 'a' }, { ...text, 'image/png': 'b' })).toEqual([]);
  });

  it('are alike when printed numbers differ by one in the last digit', () => {
    expect(between({ 'text/plain': 'q = 0.1250' }, { 'text/plain': 'q = 0.1249' })).toEqual([]);
    expect(between({ plot: { y: [0.155] } }, { plot: { y: [0.154999] } })).toEqual([]);
    expect(between({ plot: { y: [1.5e-7] } }, { plot: { y: [1.6e-7] } })).toEqual([]);
  });

  it.each([
    ['q = 0.1250', 'q = 0.1248'],
    ['q = 0.1250', 'm = 0.1250'],
    ['3 trials', '4 trials'],
    ['z = 0.5', 'z = -0.5'],
    ['1.5e-7', '1.5e-8'],
    ['1, 2', '1'],
  ])('differ when one shows %j and the other %j', (one, other) => {
    expect(between({ 'text/plain': one }, { 'text/plain': other })).toEqual([
      'cell-1 shows something else: x;',
    ]);
  });

  it('differ when one has another number of cells, or shows another kind of thing', () => {
    const one = made(source, [[result({ 'text/plain': '1' })]]);
    expect(differences(one, made(source + source, []))).toEqual(['it has other cells']);
    expect(between({ 'text/plain': '1' }, { 'text/html': '1' })).toHaveLength(1);
  });
});
