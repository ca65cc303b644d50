import { describe, expect, it } from 'vitest';
import { curvesIn } from '../../../src/explorer/view/curvesIn.ts';
import { fitted } from '../../../src/explorer/view/fitted.ts';
import { themed } from '../../../src/explorer/view/themed.ts';
import type { FigureSpec } from '../../../src/figure/figureSpec.ts';

const figure: FigureSpec = {
  data: [
    {
      name: 'a, theory',
      legendgroup: '0',
      showlegend: false,
      mode: 'lines',
      x: [1, 2, 3],
      y: [0.3, 0.2, null],
    },
    {
      name: 'b, simulation',
      legendgroup: '1',
      showlegend: false,
      mode: 'markers',
      x: [1],
      y: [0.4],
    },
    {
      name: 'a<sub>1</sub>',
      legendgroup: '0',
      x: [null],
      y: [null],
      line: { color: '#000000', dash: 'dash' },
    },
    {
      name: 'b',
      legendgroup: '1',
      x: [null],
      y: [null],
      line: { color: '#0072b2', dash: 'solid' },
    },
    { name: 'theory, N → ∞', legend: 'legend2', x: [null], y: [null] },
  ],
  layout: {
    title: { text: 'a title' },
    height: 600,
    paper_bgcolor: '#ffffff',
    legend2: { y: 0.9 },
  },
  config: {},
};

describe('the curves of a figure in words', () => {
  it('are those of its legend, each with the last value that there is', () => {
    expect(curvesIn(figure)).toEqual([
      { label: 'a1', colour: '#000000', dash: 'dash', last: { x: 2, y: 0.2 }, road: 'theory' },
      { label: 'b', colour: '#0072b2', dash: 'solid', last: { x: 1, y: 0.4 }, road: 'simulation' },
    ]);
  });
});

describe('a curve over an area', () => {
  it('has its own last value, not the one where the outline of the area ends', () => {
    const area = {
      legendgroup: '1',
      showlegend: false,
      fill: 'toself',
      x: [1, 3, 1],
      y: [2, 4, 0],
    };
    const line = { name: 'c', legendgroup: '1', x: [1, 3], y: [2, 4] };
    const data = [area, line] as FigureSpec['data'];
    expect(curvesIn({ data })[0]?.last).toEqual({ x: 3, y: 4 });
  });
});

describe('a figure in the page', () => {
  it('leaves its title to the page', () => {
    expect(fitted(figure, 'wide').layout.title).toBeUndefined();
    expect(figure.layout.title).toBeDefined();
  });

  it('has long titles of axes in lines where it is narrow, and room for them', () => {
    const title = (text: string) => ({ ...figure.layout, xaxis: { title: { text } } });
    const long = 'samples per input, α = M/N; units specialise at α<sub>b</sub>, α<sub>G</sub>';
    const narrow = (text: string) => fitted({ ...figure, layout: title(text) }, 'narrow').layout;
    expect(narrow(long).xaxis?.title?.text).toContain('<br>');
    expect(narrow(long).height).toBeGreaterThan(narrow('α').height as number);
    expect(narrow('α').xaxis?.title?.text).toBe('α');
  });

  it('leaves its legend to the page where it is narrow', () => {
    expect(fitted(figure, 'narrow').layout.showlegend).toBe(false);
    expect(fitted(figure, 'wide').layout.showlegend).toBeUndefined();
  });

  it('changes colours and nothing else', () => {
    const dark = themed(figure, 'dark');
    expect(dark.layout.paper_bgcolor).not.toBe('#ffffff');
    expect(dark.data.map(({ y }) => y)).toEqual(figure.data.map(({ y }) => y));
  });
});
