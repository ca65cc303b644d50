import type { LayoutAxis, ScatterData } from 'plotly.js-dist-min';
import { describe, expect, it } from 'vitest';
import { type FigureSubject, figureSpec } from '../../src/figure/figureSpec.ts';
import { logTicks } from '../../src/figure/logTicks.ts';
import type { TidyRow } from '../../src/sweep/tidyRow.ts';
import { sampleRows, sampleSubject } from './sampleFigure.ts';
import { panelRows, panelSubject } from './samplePanels.ts';

const { figure, curves } = panelSubject;

function spec(rows: readonly TidyRow[] = panelRows(), subject: FigureSubject = panelSubject) {
  return figureSpec(subject, rows);
}

function axis(name: 'xaxis' | `xaxis${number}` | 'yaxis' | `yaxis${number}`): Partial<LayoutAxis> {
  return spec().layout[name] ?? {};
}

/** The places of a curve's traces: its line, its points and its legend entry. */
function placesOf(label: string, data: Partial<ScatterData>[] = spec().data): unknown[] {
  const group = `curve ${curves.findIndex((curve) => curve.label === label) + 1}`;
  return data
    .filter(({ legendgroup }) => legendgroup === group)
    .map(({ xaxis, yaxis, legend }) => [xaxis, yaxis, legend]);
}

function legends(data: Partial<ScatterData>[], name: string | undefined) {
  return data
    .filter(({ showlegend, legend }) => showlegend !== false && legend === name)
    .map((entry) => entry.name);
}

describe('a figure without panels', () => {
  it('has the axes and the legends of one panel, and no trace names another', () => {
    const { data, layout } = spec(sampleRows(), sampleSubject);
    const names = Object.keys(layout).filter((key) => /axis|legend/.test(key));
    expect(names).toEqual(['xaxis', 'yaxis', 'yaxis2', 'legend', 'legend2']);
    expect(layout.xaxis).not.toHaveProperty('anchor');
    expect(layout.yaxis).not.toHaveProperty('domain');
    expect(data.every(({ xaxis, yaxis }) => xaxis === undefined && yaxis === undefined)).toBe(true);
    expect(new Set(data.map(({ legend }) => legend))).toEqual(new Set([undefined, 'legend2']));
  });

  it('is the same where its curves name the first panel', () => {
    const named = sampleSubject.curves.map((curve) => ({ ...curve, panel: 0 }));
    const subject = { ...sampleSubject, curves: named };
    expect(JSON.stringify(spec(sampleRows(), subject))).toBe(
      JSON.stringify(spec(sampleRows(), sampleSubject)),
    );
  });
});

describe('a figure with panels', () => {
  it('draws each curve, its points and its legend entry in its own panel', () => {
    expect(placesOf('student of the truth')).toEqual(
      Array(3).fill([undefined, undefined, undefined]),
    );
    expect(placesOf('<i>R</i><sub>21</sub>')).toEqual(Array(3).fill(['x2', 'y3', 'legend3']));
    expect(placesOf('student of the teacher, specialisation')).toEqual(
      Array(3).fill(['x3', 'y5', 'legend4']),
    );
  });

  it('shows of a curve the observable of its panel alone', () => {
    const wrong = panelRows().map((row) =>
      row.observable === 'overlap' ? { ...row, observable: 'testError' } : row,
    );
    expect(placesOf('<i>R</i><sub>21</sub>', spec(wrong).data)).toEqual([]);
  });

  it('stands the panels under each other without touching, the first on top', () => {
    const domains = [axis('yaxis'), axis('yaxis3'), axis('yaxis5')].map(({ domain }) => domain);
    const ends = domains.flatMap((domain) => [...((domain ?? []) as number[])].reverse());
    expect(ends).toHaveLength(6);
    expect(ends[0]).toBe(1);
    expect(ends[5]).toBeCloseTo(0, 12);
    expect(ends.every((end, i) => i === 0 || end < (ends[i - 1] ?? 0))).toBe(true);
  });

  it('ties the horizontal axes together and writes numbers and title below the last', () => {
    expect(axis('xaxis')).toMatchObject({ anchor: 'y', showticklabels: false, type: 'log' });
    expect(axis('xaxis2')).toMatchObject({ anchor: 'y3', showticklabels: false, matches: 'x' });
    expect(axis('xaxis3')).toMatchObject({
      anchor: 'y5',
      matches: 'x',
      title: { text: figure.xLabel },
    });
    expect(axis('xaxis3')).not.toHaveProperty('showticklabels');
  });

  it('gives every panel its own title, scale, range and ticks', () => {
    expect(axis('yaxis')).toMatchObject({ type: 'log', title: { text: figure.yLabel } });
    expect(axis('yaxis3')).toMatchObject({ type: 'linear', range: [0, 1] });
    expect(axis('yaxis5')).toMatchObject({ type: 'linear', title: { text: 'specialisation' } });
    const errors = panelRows().flatMap(({ observable, mean }) =>
      observable === 'testError' && mean !== null ? [mean] : [],
    );
    expect(axis('yaxis')).toMatchObject(logTicks(Math.min(...errors), Math.max(...errors)));
  });

  it('begins the colours anew in every panel, in the order of its curves', () => {
    const colour = (label: string) =>
      spec().data.find(({ name }) => name === `${label}, theory`)?.line?.color;
    const firsts = ['student of the truth', '<i>R</i><sub>11</sub>'].map(colour);
    expect(new Set(firsts).size).toBe(1);
    expect(colour('student of the teacher')).toBe(colour('student of the teacher, specialisation'));
    expect(colour('student of the truth')).not.toBe(colour('student of the teacher'));
  });

  it('crosses the foot of the panel whose curve has no converged answer', () => {
    const lost = (curve: string) =>
      panelRows().map((row) =>
        row.curve === curve && row.axes['time'] === 10 ? { ...row, converged: false } : row,
      );
    const crossed = (curve: string) =>
      spec(lost(curve)).data.flatMap(({ name, showlegend, xaxis, yaxis, x }) =>
        name === 'no converged answer' && showlegend === false ? [[xaxis, yaxis, x]] : [],
      );
    expect(crossed('student of the truth')).toEqual([[undefined, 'y2', [10]]]);
    expect(crossed('<i>R</i><sub>21</sub>')).toEqual([['x2', 'y4', [10]]]);
    expect(axis('yaxis4')).toMatchObject({ overlaying: 'y3', anchor: 'x2', range: [0, 1] });
    expect(crossed('no such curve')).toEqual([]);
  });

  it('draws the marks through all panels', () => {
    expect(spec().layout.shapes).toMatchObject([{ x0: 30, yref: 'paper', y0: 0, y1: 1 }]);
  });

  it('has a legend beside each panel and one key for all', () => {
    const { data, layout } = spec();
    expect(legends(data, undefined)).toEqual(['student of the truth', 'student of the teacher']);
    expect(legends(data, 'legend3')).toHaveLength(4);
    expect(legends(data, 'legend4')).toEqual([
      'student of the truth,<br>specialisation',
      'student of the teacher,<br>specialisation',
    ]);
    for (const name of ['yaxis', 'yaxis3', 'yaxis5'] as const) {
      const legend = { yaxis: layout.legend, yaxis3: layout.legend3, yaxis5: layout.legend4 }[name];
      expect(legend).toMatchObject({ yanchor: 'top', y: axis(name).domain?.[1] });
    }
    expect(legends(data, 'legend2')).toEqual([
      'theory, N → ∞',
      'simulation, N = 100–10000, 10 trials, ± one standard error',
    ]);
  });

  it('grows with its panels and with the legends beside them', () => {
    const [first] = figure.panels ?? [];
    if (first === undefined) throw new Error('the sample has panels');
    const two = {
      ...panelSubject,
      figure: { ...figure, panels: [first] },
      curves: curves.filter(({ panel = 0 }) => panel < 2),
    };
    const heightOf = (subject: FigureSubject) =>
      spec(panelRows(subject), subject).layout.height ?? NaN;
    expect(heightOf(panelSubject)).toBeGreaterThan(heightOf(two));
    const many = Array.from({ length: 16 }, (_, i) => ({
      ...{ label: `R ${i}`, learner: `truth.${i + 1},student.3` },
      ...{ dash: 'solid' as const, panel: 1 },
    }));
    const grown = heightOf({ ...two, curves: [...two.curves, ...many] }) - heightOf(two);
    expect(grown).toBeGreaterThan(0);
  });

  it('is plain JSON, the same for the same rows in another order', () => {
    expect(spec([...panelRows()].reverse())).toEqual(spec());
    expect(JSON.parse(JSON.stringify(spec()))).toEqual(spec());
  });
});
