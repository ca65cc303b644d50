import { type FigureCaption, sourceText } from './figureCaption.ts';
import type { FigureSpec } from './figureSpec.ts';
import { escapeHtml, htmlText, plainText } from './richText.ts';

const style = `
body { margin: 0; background: #fff; color: #1a1a1a; font: 16px/1.5 Arial, Helvetica, sans-serif; }
figure { max-width: 1000px; margin: 0 auto; padding: 16px; }
figcaption { padding: 12px 8px; }`;

/** Draws what stands in the page as JSON. */
const drawing = `
const { data, layout, config } = JSON.parse(document.getElementById('figure').textContent);
Plotly.newPlot('plot', data, layout, config);`;

/** Nothing but what the page itself holds may be loaded; images are plotly's own downloads. */
const policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'";

/**
 * A figure as one page that needs nothing else, neither a network nor files beside it. The title
 * moves from the plot to the caption, where it wraps.
 *
 * @param plotlySource text of the plotly.js bundle.
 *
 * @example
 * ```ts
 * import { figure, figureHtml, parseExperiment, sweep } from 'quenched';
 *
 * const experiment = parseExperiment({
 *   title: 'Least squares',
 *   problem: {
 *     population: { kind: 'mixture', rho: 0.5 },
 *     alpha: 2,
 *     learners: [{ name: 'learner', loss: 'square', l2: 0.1 }],
 *   },
 *   axes: { alpha: '1:3:3' },
 *   curves: [{ label: 'λ = 0.1', learner: 'learner' }],
 *   figure: { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'test error' },
 * });
 * const result = await sweep(experiment);
 * const plotly = 'the text of plotly.min.js'; // of Node: await plotlySource()
 * const page = figureHtml(figure(result), result.experiment, plotly);
 * console.log(page.slice(0, 15)); // <!DOCTYPE html>
 * ```
 */
export function figureHtml(spec: FigureSpec, caption: FigureCaption, plotlySource: string): string {
  const source = sourceText(caption);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}; img-src data: blob:">
<title>${escapeHtml(plainText(caption.title))}</title>
<style>${style}
</style>
</head>
<body>
<main>
<figure>
<div id="plot"></div>
<noscript>This figure is drawn by a script; figure.svg in the same folder is not.</noscript>
<figcaption><b>${htmlText(caption.title)}.</b>${source && ` ${htmlText(source)}.`}</figcaption>
</figure>
</main>
<script type="application/json" id="figure">${inlineJson(withoutTitle(spec))}</script>
<script>${inlineScript(plotlySource)}</script>
<script>${drawing}
</script>
</body>
</html>
`;
}

function withoutTitle({ data, layout, config }: FigureSpec): FigureSpec {
  const { title: _, ...untitled } = layout;
  return { data, layout: untitled, config };
}

/** No "<" stands in it, so that no text of the figure can end the element. */
function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/**
 * A script whose strings hold neither "</script" nor "<!--", which would end the element or change
 * how it is read; in strings and regular expressions "\/" and "\!" are "/" and "!".
 */
function inlineScript(source: string): string {
  return source.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--');
}
