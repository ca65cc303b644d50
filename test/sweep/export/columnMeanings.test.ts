import { describe, expect, it } from 'vitest';
import { observableNames } from '../../../src/observables/observables.ts';
import { columnMeanings } from '../../../src/sweep/export/columnMeanings.ts';
import { observableMeanings } from '../../../src/sweep/export/observableMeanings.ts';
import { settingMeaning } from '../../../src/sweep/export/settingMeaning.ts';
import { curvesCsv } from '../../../src/sweep/curvesCsv.ts';

describe('columnMeanings', () => {
  it('has the columns of curves.csv in their order', () => {
    const axes = ['alpha', 'learners.teacher.l2'];
    const names = columnMeanings(axes).map(({ name }) => name);
    expect(`${names.join(',')}\n`).toBe(curvesCsv([], axes));
  });
});

describe('settingMeaning', () => {
  it('knows a setting of any learner, whatever its name', () => {
    expect(settingMeaning('learners.a-b.targets.mixing').letter).toBe('χ');
    expect(settingMeaning('learners.0.l2').letter).toBe('λ');
    expect(settingMeaning('networks.student.rate').letter).toBe('η');
  });

  it('says no more of a setting that it does not know than where it is', () => {
    expect(settingMeaning('learners.student.new')).toEqual({
      meaning: 'value of learners.student.new in the problem',
      letter: '',
      unit: '1',
    });
    expect(settingMeaning('constructor').unit).toBe('1');
  });
});

describe('observableMeanings', () => {
  it('has every observable of a learner, overlaps, lines and optimal settings', () => {
    const names = [...observableNames, 'overlap', 'line', 'l2', 'mixingLower', 'temperatureUpper'];
    const meanings = observableMeanings(names);
    expect(meanings.map(({ name }) => name)).toEqual(names);
    for (const { name, meaning } of meanings) expect(meaning.length, name).toBeGreaterThan(10);
  });

  it('has each once, in the order in which they first occur', () => {
    const meanings = observableMeanings(['q', 'm', 'q']);
    expect(meanings.map(({ name, letter }) => [name, letter])).toEqual([
      ['q', 'q'],
      ['m', 'm'],
    ]);
  });

  it('gives optimal settings the letters of the settings', () => {
    const letters = observableMeanings(['l2', 'mixing', 'temperature']).map(({ letter }) => letter);
    expect(letters).toEqual(['λ', 'χ', 'T']);
  });

  it('refuses names that no run writes, naming the nearest', () => {
    expect(() => observableMeanings(['testErorr'])).toThrow('did you mean "testError"?');
  });
});
