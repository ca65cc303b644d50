import { describe, expect, it } from 'vitest';
import { figureSpec } from '../../src/figure/figureSpec.ts';
import type { TidyRow } from '../../src/sweep/tidyRow.ts';
import { sampleRow, sampleRows, sampleSubject } from './sampleFigure.ts';

const first = sampleSubject.curves[0]?.label ?? '';

function spec(rows: readonly TidyRow[]) {
  return figureSpec(sampleSubject, rows);
}

function trace(rows: readonly TidyRow[], name: string) {
  const found = spec(rows).data.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no trace ${name}`);
  return found;
}

function legend(rows: readonly TidyRow[], name: string | undefined) {
  return spec(rows)
    .data.filter((entry) => entry.showlegend !== false && entry.legend === name)
    .map((entry) => entry.name);
}

const theoryAt = (alpha: number, changes: Partial<TidyRow> = {}) =>
  sampleRow({ axes: { alpha }, ...changes });
const simulationAt = (alpha: number, changes: Partial<TidyRow> = {}) =>
  sampleRow({ axes: { alpha }, kind: 'simulation', stderr: 0.01, trials: 10, ...changes });

describe('figureSpec', () => {
  it('draws theory as a line and simulation as markers for each curve', () => {
    const { data } = spec(sampleRows());
    const drawn = data.filter((entry) => entry.showlegend === false);
    expect(drawn.filter((entry) => entry.mode === 'lines')).toHaveLength(6);
    expect(drawn.filter((entry) => entry.mode === 'markers')).toHaveLength(6);
    expect(drawn.filter((entry) => entry.mode === 'lines').map(({ x }) => x?.length)).toEqual(
      Array(6).fill(33),
    );
  });

  it('leads the eye by a dotted line from point to point where there is no theory', () => {
    const name = `${first}, simulation`;
    const points = [simulationAt(1), simulationAt(2)];
    expect(trace(points, name)).toMatchObject({ mode: 'lines+markers', line: { dash: 'dot' } });
    expect(trace([theoryAt(1), theoryAt(2), ...points], name).mode).toBe('markers');
  });

  it('joins no points that are scattered', () => {
    const subject = { ...sampleSubject, sample: { kind: 'sobol' } };
    const modes = (rows: readonly TidyRow[]) =>
      figureSpec(subject, rows)
        .data.filter((entry) => entry.showlegend === false)
        .map(({ mode }) => mode);
    const points = [simulationAt(1), simulationAt(2)];
    expect(modes(points)).toEqual(['markers']);
    expect(modes([theoryAt(1), theoryAt(2), ...points])).toEqual(['markers', 'markers']);
  });

  it('gives each curve one legend entry and puts what the kinds mean into the key', () => {
    expect(legend(sampleRows(), undefined)).toEqual(sampleSubject.curves.map(({ label }) => label));
    expect(legend(sampleRows(), 'legend2')).toEqual([
      'theory, N → ∞',
      'simulation, N = 1000, 10 trials, ± one standard error',
    ]);
  });

  it('gives a curve without rows no legend entry', () => {
    expect(legend([theoryAt(1), theoryAt(2)], undefined)).toEqual([first]);
  });

  it('names the range of trials where points differ, and no error without bars', () => {
    const rows = [simulationAt(1, { trials: 3 }), simulationAt(2, { trials: 8 })];
    expect(legend(rows, 'legend2')).toEqual([
      'simulation, N = 1000, 3–8 trials, ± one standard error',
    ]);
    const single = [simulationAt(1, { trials: 1, stderr: null })];
    expect(legend(single, 'legend2')).toEqual(['simulation, N = 1000, 1 trial']);
  });

  it('gives line, points, error bars and legend entry of a curve one colour, and curves distinct ones', () => {
    const { data } = spec(sampleRows());
    const colours = sampleSubject.curves.map(({ label }) => {
      const line = data.find((entry) => entry.name === `${label}, theory`);
      const points = data.find((entry) => entry.name === `${label}, simulation`);
      const entry = data.find((candidate) => candidate.name === label);
      const all = [
        line?.line?.color,
        points?.marker?.color,
        points?.error_y?.color,
        entry?.line?.color,
        entry?.marker?.color,
      ];
      expect(new Set(all).size).toBe(1);
      return all[0];
    });
    expect(new Set(colours).size).toBe(6);
  });

  it('dashes the lines of the curves that ask for it', () => {
    expect(trace(sampleRows(), `${first}, theory`).line?.dash).toBe('dash');
    const second = sampleSubject.curves[1]?.label ?? '';
    expect(trace(sampleRows(), `${second}, theory`).line?.dash).toBe('solid');
  });

  it('breaks a line where theory did not converge and crosses the axis there', () => {
    const rows = [1, 2, 3, 4, 5].map((alpha) => theoryAt(alpha, { converged: alpha !== 3 }));
    const line = trace(rows, `${first}, theory`);
    expect(line.y).toEqual([0.25, 0.25, null, 0.25, 0.25]);
    expect(line.connectgaps).toBe(false);
    const cross = spec(rows).data.find((entry) => entry.yaxis === 'y2');
    expect(cross).toMatchObject({ x: [3], y: [0], marker: { symbol: 'x-thin-open' } });
    expect(legend(rows, 'legend2')).toContain('no converged answer');
  });

  it('stacks the crosses of several curves at one abscissa', () => {
    const second = sampleSubject.curves[1];
    const rows = [
      theoryAt(3, { converged: false }),
      theoryAt(3, { converged: false, curve: second?.label ?? '', learner: 'student' }),
    ];
    const cross = spec(rows).data.find((entry) => entry.yaxis === 'y2');
    expect(cross?.x).toEqual([3, 3]);
    expect(new Set(cross?.y as number[]).size).toBe(2);
  });

  it('draws no cross and no key entry for one when everything converged', () => {
    expect(spec(sampleRows()).data.some((entry) => entry.yaxis === 'y2')).toBe(false);
    expect(legend(sampleRows(), 'legend2')).not.toContain('no converged answer');
  });

  it('never draws a simulated mean that did not converge', () => {
    const points = trace(
      [simulationAt(1), simulationAt(2, { converged: false })],
      `${first}, simulation`,
    );
    expect(points.x).toEqual([1]);
  });

  it('draws bars of one standard error, and none for a mean of one trial', () => {
    const rows = [simulationAt(1), simulationAt(2, { stderr: null, trials: 1 })];
    expect(trace(rows, `${first}, simulation`).error_y?.array).toEqual([0.01, null]);
  });

  it('draws a theory point between two gaps as a short dash', () => {
    const rows = [1, 2, 3].map((alpha) => theoryAt(alpha, { converged: alpha === 2 }));
    const line = trace(rows, `${first}, theory`);
    expect(line.mode).toBe('lines+markers');
    expect(line.marker?.size).toEqual([0, 14, 0]);
  });

  it('draws published points as open diamonds under the rest', () => {
    const rows = [...sampleRows(), sampleRow({ kind: 'published', axes: { alpha: 2 } })];
    expect(spec(rows).data[0]).toMatchObject({ x: [2], marker: { symbol: 'diamond-open' } });
    expect(legend(rows, 'legend2')).toContain('published');
  });

  it('says at a point which settings are optimal there', () => {
    const rows = [
      theoryAt(1),
      theoryAt(2),
      theoryAt(2, { observable: 'l2', mean: 0.104 }),
      theoryAt(2, { observable: 'mixing', learner: 'student', mean: 0.95 }),
    ];
    const [plain, optimal] = trace(rows, `${first}, theory`).hovertext ?? [];
    expect(plain).not.toContain('best');
    expect(optimal).toContain('best l2 of teacher: 0.104<br>best mixing of student: 0.95');
  });

  it('ignores rows of other observables, learners and curves', () => {
    const rows = [
      theoryAt(1, { observable: 'm' }),
      theoryAt(1, { learner: 'student' }),
      theoryAt(1, { curve: 'another' }),
      theoryAt(1, { axes: { rho: 0.2 } }),
    ];
    expect(spec(rows).data).toEqual([]);
  });

  it('lets no number that is not finite into the JSON', () => {
    const bad = [Number.NaN, Number.POSITIVE_INFINITY];
    const rows = bad.flatMap((mean, i) => [
      theoryAt(i + 1, { mean }),
      simulationAt(i + 1, { mean, stderr: mean }),
      simulationAt(i + 3, { stderr: mean }),
      theoryAt(mean),
    ]);
    const result = spec([theoryAt(0.5), ...rows]);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/);
    expect(trace([theoryAt(0.5), ...rows], `${first}, theory`).y).toEqual([0.25, null, null]);
  });

  it('gives the same figure for the same rows in another order', () => {
    expect(spec([...sampleRows()].reverse())).toEqual(spec(sampleRows()));
  });

  it('gives limits of a logarithmic axis to plotly in decades', () => {
    const figure = { ...sampleSubject.figure, xScale: 'log', xRange: [0.1, 10] } as const;
    const { layout } = figureSpec(
      { ...sampleSubject, figure: { ...figure, xRange: [0.1, 10] } },
      sampleRows(),
    );
    expect(layout.xaxis).toMatchObject({ type: 'log', range: [-1, 1] });
    expect(layout.yaxis).toMatchObject({
      type: 'linear',
      title: { text: 'test error, ε<sub>g</sub>' },
    });
  });

  it('offers no button that sends the data away', () => {
    expect(spec(sampleRows()).config.showSendToCloud).toBe(false);
  });
});
