import { describe, expect, it } from 'vitest';
import { runReadme } from '../../../src/sweep/export/runReadme.ts';
import type { TidyRow } from '../../../src/sweep/tidyRow.ts';
import { tinyQuestion } from '../tinyExperiment.ts';

const experiment = tinyQuestion();
const run = { name: 'tiny', hash: '0123456789ab', modelVersion: 3, experiment };

function row(observable: string, kind: TidyRow['kind'] = 'theory'): TidyRow {
  const number = { mean: 0.5, stderr: null, trials: null, converged: true };
  return { curve: 'student', axes: { alpha: 2 }, kind, learner: 'student', observable, ...number };
}

const rows = [row('testError'), row('biasTerm'), row('testError', 'simulation')];

describe('runReadme', () => {
  const text = runReadme(run, rows);

  it('says what was asked and how to ask it again', () => {
    expect(text).toMatch(/^# Tiny\n/);
    expect(text).toContain('| `hash` | 0123456789ab |\n');
    expect(text).toContain('| `n` | 20 |\n| `trials` | 3 |\n| `design` | dense |\n');
    expect(text).toContain('\n    quenched run tiny\n');
  });

  it('promises equal bits where they are, and says why where they are not', () => {
    const simulate = { ...experiment.simulate, blas: 'openblas' } as typeof experiment.simulate;
    const native = { ...run, experiment: { ...experiment, simulate } };
    expect(text).toContain('everything simulated has the same bits.\n');
    expect(runReadme(native, rows)).toContain('and\na native library sums in an order of its own,');
  });

  it('says that nothing is simulated where nothing is', () => {
    const theoryOnly = { ...run, experiment: { ...experiment, simulate: null } };
    expect(runReadme(theoryOnly, rows)).toContain('and\nnothing is simulated.\n');
    expect(runReadme(theoryOnly, rows)).not.toContain('means over `trials` samples');
    expect(text).toContain('means over `trials` samples');
  });

  it('explains every column, and the observables that occur once and no others', () => {
    expect(text).toContain('| `alpha` | α | 1 | samples per input dimension, M/N |\n');
    for (const column of ['curve', 'kind', 'mean', 'stderr', 'trials', 'converged']) {
      expect(text).toContain(`| \`${column}\` |`);
    }
    expect(text.split('| `testError` | ε_g | 1 |')).toHaveLength(2);
    expect(text).not.toContain('`trainError`');
  });

  it('keeps bars out of its tables, which would end cells', () => {
    expect(text).toContain('E‖E[y − p̂ \\| student]‖²');
    const cells = text.split('\n').filter((line) => line.endsWith(' |'));
    expect(cells.length).toBeGreaterThan(20);
    for (const line of cells) expect([3, 5], line).toContain(line.match(/(?<!\\)\|/g)?.length);
  });

  it('shows other programs what the figure shows', () => {
    expect(text).toContain('SELECT curve, "alpha", mean\n');
    expect(text).toContain("WHERE observable = 'testError' AND kind = 'theory'");
  });

  it('names the paper where the figure is one of a paper', () => {
    const source = { paper: 'Somebody (2020)', figure: '2' };
    const reproduced = { ...run, experiment: { ...experiment, source } };
    expect(runReadme(reproduced, rows)).toContain(
      '| `paper` | Somebody (2020) |\n| `figure` | 2 |\n',
    );
    expect(text).not.toContain('`paper`');
  });
});
