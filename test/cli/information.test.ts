import { describe, expect, it } from 'vitest';
import { shell } from './callCli.ts';

const and = {
  joint: [
    { t: 0, s: 0, y: 0, p: 0.25 },
    { t: 0, s: 1, y: 0, p: 0.25 },
    { t: 1, s: 0, y: 0, p: 0.25 },
    { t: 1, s: 1, y: 1, p: 0.25 },
  ],
};
const copy = {
  joint: [0, 1].flatMap((t) => [0, 1].map((s) => ({ t, s, y: `${t}${s}`, p: 0.25 }))),
};
const large = { joint: Array.from({ length: 50 }, (_, i) => ({ t: i, s: i, y: 0, p: 0.02 })) };

const files = {
  'and.json': JSON.stringify(and),
  'copy.json': JSON.stringify(copy),
  'large.json': JSON.stringify(large),
  'and.yaml': 'joint:\n  - { t: a, s: a, y: no, p: 0.5 }\n  - { t: b, s: b, y: yes, p: 0.5 }\n',
};

describe('quenched information', () => {
  it('prints the four parts in bits, the gap and the measure as JSON', async () => {
    const { code, out, err } = await shell({ files }).call('information', 'and.json', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { redundant, synergistic, gap, ...rest } = JSON.parse(out) as Record<string, number>;
    expect(redundant).toBeCloseTo(0.3112781245, 8);
    expect(synergistic).toBeCloseTo(0.5, 8);
    expect(gap).toBeLessThanOrEqual(1e-8);
    expect(rest).toMatchObject({ unit: 'bit', measure: 'broja', converged: true });
    expect(rest['uniqueTeacher']).toBeCloseTo(0, 8);
    expect(rest['uniqueStudent']).toBeCloseTo(0, 8);
  });

  it('prints a table', async () => {
    const { code, out } = await shell({ files }).call('information', 'and.json');
    expect(code).toBe(0);
    expect(out).toMatch(/^broja +bit\nredundant +0.311278\nuniqueTeacher +0\n/);
    expect(out).toMatch(/\nsynergistic +0.5\ngap +\d\.\de-\d+\n$/);
  });

  it('has other measures, which have no gap', async () => {
    const { call } = shell({ files });
    const parse = async (measure: string) => {
      const { out } = await call('information', 'copy.json', '--json', '--measure', measure);
      return JSON.parse(out) as object;
    };
    const parts = { redundant: 1, uniqueTeacher: 0, uniqueStudent: 0, synergistic: 1, gap: 0 };
    expect(await parse('imin')).toMatchObject({ ...parts, measure: 'imin' });
    expect(await parse('mmi')).toMatchObject({ ...parts, measure: 'mmi' });
    expect(await parse('broja')).toMatchObject({ uniqueTeacher: 1, uniqueStudent: 1 });
  });

  it('reads YAML, and the standard input', async () => {
    expect((await shell({ files }).call('information', 'and.yaml')).out).toMatch(/redundant +1\n/);
    const { code, out } = await shell({ input: files['and.json'] }).call('information', '-');
    expect(code).toBe(0);
    expect(out).toMatch(/redundant +0.311278\n/);
  });

  it('ends with exit code 3 where it has no answer, and says why', async () => {
    const { call } = shell({ files });
    const { code, out } = await call('information', 'large.json', '--json');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ converged: false, measure: 'broja', gap: null });
    expect(JSON.parse(out)).not.toHaveProperty('redundant');
    const told = await call('information', 'large.json');
    expect(told).toMatchObject({ code: 3, err: '' });
    expect(told.out).toMatch(/^broja: no answer: the table is too large [^\n]*\n$/);
  });

  it.each([
    ['negative mass', '{ "joint": [{ "t": 0, "s": 0, "y": 0, "p": -1 }] }', /joint.0.p is -1;/],
    ['mass that is no number', 'joint: [{ t: 0, s: 0, y: 0, p: .nan }]', /joint.0.p is NaN;/],
    ['mass that does not sum to 1', 'joint: [{ t: 0, s: 0, y: 0, p: 0.9 }]', /sum to 0.9;/],
    ['an empty table', 'joint: []', /joint is an empty list;/],
    ['an unknown key', 'joint: [{ t: 0, s: 0, y: 0, prob: 1 }]', /joint.0.prob is an unknown key/],
    ['a malformed file', '{ "joint": [', /table.json, line 1, column \d+: not valid JSON/],
    ['an empty file', '', /the document is empty/],
  ])('refuses %s: exit code 2, one message, nothing else', async (_, text, message) => {
    const { call } = shell({ files: { 'table.json': text } });
    const { code, out, err } = await call('information', 'table.json', '--json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('refuses an unknown measure and a missing file', async () => {
    const { call } = shell({ files });
    const { code, err } = await call('information', 'and.json', '--measure', 'brojo');
    expect(code).toBe(2);
    expect(err).toMatch(/--measure is "brojo"; it must be one of broja, imin, mmi; did you mean/);
    expect((await call('information', 'nowhere.json')).err).toMatch(/there is no such file/);
  });
});
