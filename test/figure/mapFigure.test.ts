import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { colourAt } from '../../src/figure/colourScale.ts';
import { figureSpec } from '../../src/figure/figureSpec.ts';
import type { FigureSubject } from '../../src/figure/figureSpec.ts';
import { renderSvg } from '../../src/node/renderSvg.ts';
import { figureSchema } from '../../src/sweep/figureOptions.ts';
import { lineObservable } from '../../src/sweep/lines/mapLine.ts';
import type { TidyRow } from '../../src/sweep/tidyRow.ts';
import { sampleRow } from './sampleFigure.ts';

const subject: FigureSubject = {
  title: 'A map',
  figure: figureSchema.parse({
    x: 'alpha',
    y: 'learners.student.l2',
    z: 'testError',
    xLabel: 'α',
    yLabel: 'λ',
    yScale: 'log',
    zLabel: 'test error',
    lines: [{ kind: 'best', label: 'best ridge' }],
  }),
  curves: [{ label: 'student', learner: 'student', dash: 'solid' }],
  simulate: null,
};

const cell = (alpha: number, l2: number, mean: number, changes: Partial<TidyRow> = {}) => {
  const axes = { alpha, 'learners.student.l2': l2 };
  return sampleRow({ curve: 'student', learner: 'student', axes, mean, ...changes });
};

const cells = [1, 2, 4].flatMap((alpha) =>
  [0.01, 1, 100].map((l2, i) => cell(alpha, l2, alpha / 10 + i / 100)),
);
const best = [1, 2, 4].map((alpha) =>
  cell(alpha, 0.5, 0.5, { curve: 'best ridge', observable: lineObservable }),
);

function filled(rows: readonly TidyRow[]) {
  return figureSpec(subject, rows).data.filter(({ fill }) => fill === 'toself');
}

describe('mapFigure', () => {
  it('draws a rectangle around every point, midway to its neighbours on either scale', () => {
    const shapes = filled(cells);
    expect(shapes.flatMap(({ x }) => [...(x as (number | null)[])])).toHaveLength(9 * 6);
    const [lowest] = shapes;
    expect(lowest?.x).toEqual([0.5, 1.5, 1.5, 0.5, 0.5, null]);
    const [a, b, c] = (lowest?.y ?? []) as number[];
    expect([a, b, c]).toEqual(
      [0.001, 0.001, 0.1].map((edge) => expect.closeTo(edge, 12) as number),
    );
  });

  it('gives equal values one colour and larger ones a lighter', () => {
    const shapes = filled(cells);
    expect(shapes[0]?.fillcolor).toBe(colourAt(0));
    expect(shapes.at(-1)?.fillcolor).toBe(colourAt(1));
    expect(filled(cells.map((row) => ({ ...row, mean: 0.3 })))).toHaveLength(1);
  });

  it('hatches cells that did not converge, gives them no colour and names them in the key', () => {
    const rows = cells.map((row, i) => (i === 4 ? { ...row, converged: false, mean: null } : row));
    const hatched = filled(rows).filter(({ fillpattern }) => fillpattern !== undefined);
    expect(hatched).toHaveLength(1);
    expect(hatched[0]).toMatchObject({ x: [1.5, 3, 3, 1.5, 1.5, null], legend: 'legend2' });
    const coloured = filled(rows).filter(({ fillpattern }) => fillpattern === undefined);
    expect(coloured.flatMap(({ x }) => [...(x as (number | null)[])])).toHaveLength(8 * 6);
    expect(filled(cells).some(({ fillpattern }) => fillpattern !== undefined)).toBe(false);
  });

  it('explains the colours by a bar with their values and what they mean', () => {
    const bar = figureSpec(subject, cells).data.find(({ marker }) => marker?.showscale);
    expect(bar?.marker).toMatchObject({
      cmin: 0.1,
      cmax: expect.closeTo(0.42) as number,
      colorbar: { title: { text: 'test error' } },
    });
    expect(bar?.hovertext?.[0]).toBe('α 1<br>λ 0.01<br>test error 0.1');
  });

  it('keeps to the stated range of colours', () => {
    const narrow = {
      ...subject,
      figure: { ...subject.figure, zRange: [0.2, 0.3] as [number, number] },
    };
    const { data } = figureSpec(narrow, cells);
    expect(data.find(({ marker }) => marker?.showscale)?.marker).toMatchObject({
      cmin: 0.2,
      cmax: 0.3,
    });
    expect(
      data
        .filter(({ fillcolor }) => fillcolor === colourAt(1))
        .flatMap(({ x }) => [...(x as (number | null)[])]),
    ).toHaveLength(18);
  });

  it('draws lines on a white rim, each with one legend entry, broken where a point is missing', () => {
    const rows = best.map((row, i) => (i === 1 ? { ...row, converged: false, mean: null } : row));
    const lines = figureSpec(subject, [...cells, ...rows]).data.filter(
      ({ legendgroup }) => legendgroup === 'best ridge',
    );
    expect(lines.map(({ showlegend }) => showlegend)).toEqual([false, undefined]);
    expect(lines[1]).toMatchObject({ name: 'best ridge', x: [1, 2, 4], y: [0.5, null, 0.5] });
    expect(figureSpec(subject, cells).data.some(({ name }) => name === 'best ridge')).toBe(false);
  });

  it('is drawn without a browser, with its colours', async () => {
    const rows = cells.map((row, i) => (i === 4 ? { ...row, converged: false, mean: null } : row));
    const svg = await renderSvg(figureSpec(subject, [...rows, ...best]));
    // Programs without a web page to refer to draw quoted references black.
    expect(svg).not.toMatch(/url\('/);
    const { pixels } = new Resvg(svg).render();
    const seen = new Set<string>();
    for (let i = 0; i < pixels.length; i += 4) {
      seen.add(`#${Buffer.from(pixels.subarray(i, i + 3)).toString('hex')}`);
    }
    for (const share of [0, 0.5, 1]) expect(seen).toContain(filledColour(share));
  }, 60_000);
});

/** A colour that a cell of the sample has, nearest to a share of the scale. */
function filledColour(share: number): string {
  const shapes = filled(cells);
  return shapes[Math.round(share * (shapes.length - 1))]?.fillcolor as string;
}
