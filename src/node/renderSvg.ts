import { Script } from 'node:vm';
import type { DOMWindow } from 'jsdom';
import type * as Plotly from 'plotly.js-dist-min';
import seedrandom from 'seedrandom';
import type { FigureSpec } from '../figure/figureSpec.ts';
import { paperWidth } from '../figure/legendSize.ts';
import { escapeHtml, plainText } from '../figure/richText.ts';
import { plotlySource } from './plotlySource.ts';
import { fontSize, inlineWidth, svgBox } from './svgBox.ts';

/**
 * Draws a figure as a standalone SVG without a browser: plotly runs in a jsdom window that can
 * measure text. Equal figures give equal bytes.
 *
 * @example
 * ```ts
 * import { renderSvg } from 'quenched/node';
 *
 * const points = [{ x: [1, 2, 3], y: [0.3, 0.25, 0.22] }];
 * const svg = await renderSvg({ data: points, layout: { height: 300 }, config: {} });
 * console.log(svg.slice(0, 4)); // <svg
 * ```
 */
export async function renderSvg(spec: FigureSpec): Promise<string> {
  const { window, plotly } = await openPlotly(await plotlySource(), JSON.stringify(spec));
  try {
    const svg = await plotly.toImage(spec, {
      format: 'svg',
      imageDataOnly: true,
      width: paperWidth,
      height: spec.layout.height ?? null,
    });
    return titled(unquoted(svg), spec.layout.title?.text ?? '');
  } finally {
    window.close();
  }
}

/** References to gradients and patterns as SVG 1.1 writes them: some programs draw others black. */
function unquoted(svg: string): string {
  return svg.replace(/url\('(#[^']*)'\)/g, 'url($1)');
}

/** Adds the name by which a screen reader announces the image. */
function titled(svg: string, title: string): string {
  const element = `<title>${escapeHtml(plainText(title))}</title>`;
  return `${svg.replace(/^<svg[^>]*(?=>)/, '$& role="img"').replace('>', () => `>${element}`)}\n`;
}

async function openPlotly(source: string, seed: string) {
  // Loaded here, not at the top: it takes a second that commands without a figure need not wait.
  const { JSDOM, VirtualConsole } = await import('jsdom');
  // A silent console: jsdom would report the missing canvas, which no trace of ours draws on.
  const dom = new JSDOM('<!DOCTYPE html>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
  });
  const { window } = dom;
  lendMeasures(window);
  // Plotly names clip paths by Math.random: the figure's own text as the seed makes the names, and
  // so the bytes, a function of the figure, and keeps two figures on one page apart.
  window.Math.random = seedrandom(seed);
  new Script(source, { filename: 'plotly.min.js' }).runInContext(dom.getInternalVMContext());
  return { window, plotly: (window as unknown as { Plotly: typeof Plotly }).Plotly };
}

/** Gives the window what plotly asks a browser for and jsdom, having no layout, does not have. */
function lendMeasures(window: DOMWindow): void {
  window.URL.createObjectURL = () => '';
  Object.assign(window.SVGElement.prototype, {
    getBBox(this: Element) {
      return rectangle(this);
    },
    getBoundingClientRect(this: Element) {
      return rectangle(this);
    },
    getComputedTextLength(this: Element) {
      return inlineWidth(this, fontSize(this));
    },
  });
}

function rectangle(element: Element) {
  const { x, y, width, height } = svgBox(element);
  return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
}
