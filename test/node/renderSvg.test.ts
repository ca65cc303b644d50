import { Resvg } from '@resvg/resvg-js';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { figureSpec } from '../../src/figure/figureSpec.ts';
import { type Box, transformedBox } from '../../src/node/box.ts';
import { renderSvg } from '../../src/node/renderSvg.ts';
import { svgBox } from '../../src/node/svgBox.ts';
import { sampleRow, sampleRows, sampleSubject } from '../figure/sampleFigure.ts';

const spec = figureSpec(sampleSubject, sampleRows());

/** Every axis logarithmic, published points, and gaps: all that can stand in a figure. */
const crowded = figureSpec(
  {
    ...sampleSubject,
    figure: { ...sampleSubject.figure, xScale: 'log', yScale: 'log' },
  },
  [
    ...sampleRows().map((row, index) => (index % 67 === 30 ? { ...row, converged: false } : row)),
    sampleRow({ kind: 'published', axes: { alpha: 2 } }),
  ],
);

function parsed(svg: string): Document {
  return new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
}

/** The boxes of all texts in the coordinates of the image. */
function textBoxes(document: Document): { text: string; box: Box }[] {
  return [...document.querySelectorAll('text')].map((element) => {
    let box = svgBox(element);
    for (let parent = element.parentElement; parent; parent = parent.parentElement) {
      box = transformedBox(box, parent.getAttribute('transform') ?? '');
    }
    return { text: element.textContent, box };
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('renderSvg', () => {
  let svg: string;
  let document: Document;
  beforeAll(async () => {
    svg = await renderSvg(spec);
    document = parsed(svg);
  }, 60_000);

  it('is a standalone SVG with a name and without foreign parts', () => {
    const root = document.documentElement;
    expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(root.getAttribute('viewBox')).toBe(`0 0 900 ${String(spec.layout.height)}`);
    expect(root.firstElementChild?.textContent).toBe(sampleSubject.title);
    expect(document.querySelectorAll('foreignObject, script, image, [href]')).toHaveLength(0);
  });

  it('draws a line, nine markers and nine error bars for each of six curves', () => {
    const lines = [...document.querySelectorAll('.scatterlayer .js-line')];
    expect(lines.map((line) => line.getAttribute('d')?.length ?? 0).filter(Boolean)).toHaveLength(
      6,
    );
    expect(document.querySelectorAll('.scatterlayer .points path.point')).toHaveLength(54);
    expect(document.querySelectorAll('.scatterlayer .errorbar path.yerror')).toHaveLength(54);
  });

  it('draws a line through every point of theory', () => {
    const corners = [...document.querySelectorAll('.scatterlayer .js-line')]
      .map((line) => line.getAttribute('d')?.match(/[ML]/g)?.length ?? 0)
      .filter(Boolean);
    expect(corners).toEqual(Array(6).fill(33));
  });

  it('writes labels with subscripts, axis titles and the key', () => {
    const texts = textBoxes(document).map(({ text }) => text.replaceAll('\u200b', ''));
    for (const curve of sampleSubject.curves) {
      expect(texts).toContain(curve.label.replace(/<[^>]*>/g, ''));
    }
    expect(texts).toEqual(
      expect.arrayContaining(['samples per input, α = M/N', 'test error, εg', 'theory, N → ∞']),
    );
    expect(document.querySelectorAll('text tspan[style*="font-size:70%"]').length).toBeGreaterThan(
      4,
    );
  });

  it('lets no text leave the image or lie on another', async () => {
    for (const page of [document, parsed(await renderSvg(crowded))]) {
      const height = Number(page.documentElement.getAttribute('height'));
      const boxes = textBoxes(page);
      for (const [index, { text, box }] of boxes.entries()) {
        expect(box.x, text).toBeGreaterThanOrEqual(0);
        expect(box.y, text).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, text).toBeLessThanOrEqual(900);
        expect(box.y + box.height, text).toBeLessThanOrEqual(height);
        const others = boxes.slice(index + 1).filter((other) => overlap(box, other.box));
        expect(others, text).toEqual([]);
      }
    }
  });

  it('writes powers of ten along an axis as large as other numbers', async () => {
    const { figure } = sampleSubject;
    const subject = { ...sampleSubject, figure: { ...figure, xScale: 'log' as const } };
    const rows = sampleRows().map((row) => ({
      ...row,
      axes: { alpha: (row.axes.alpha ?? 1) ** 4 },
    }));
    const page = parsed(await renderSvg(figureSpec(subject, rows)));
    const labels = [...page.querySelectorAll('.xtick text, .ytick text')];
    expect(labels.map(({ textContent }) => textContent)).toContain('10\u200b2\u200b');
    const sizes = labels.map((label) => /font-size: ([\d.]+px)/.exec(label.outerHTML)?.[1]);
    expect(new Set(sizes)).toEqual(new Set(['14px']));
  });

  it('gives equal bytes for equal figures', async () => {
    expect(await renderSvg(figureSpec(sampleSubject, sampleRows()))).toBe(svg);
  });

  it('becomes a picture with the colours of the curves', () => {
    const { pixels } = new Resvg(svg).render();
    const colours = new Set<number>();
    for (let at = 0; at < pixels.length; at += 4) colours.add(pixels.readUInt32BE(at));
    // Six curves, white, ink and the grid alone are nine; smoothed edges make hundreds.
    expect(colours.size).toBeGreaterThan(100);
    for (const rgba of [0x0072b2ff, 0xd55e00ff, 0x009e73ff, 0xcc79a7ff, 0xe69f00ff, 0x56b4e9ff]) {
      expect(colours.has(rgba)).toBe(true);
    }
  });
});
