import { join } from 'node:path';
import type { FigureCaption } from '../figure/figureCaption.ts';
import { figureHtml } from '../figure/figureHtml.ts';
import type { FigureSpec } from '../figure/figureSpec.ts';
import { plotlySource } from './plotlySource.ts';
import { renderSvg } from './renderSvg.ts';
import { writeAtomic } from './writeAtomic.ts';

/**
 * Writes a figure into a folder as figure.json (what plotly reads), figure.svg and figure.html
 * (self-contained, interactive), each whole or not at all. Equal figures give equal bytes.
 *
 * @throws the file system's error when the folder is missing or cannot be written.
 *
 * @example
 * ```ts
 * import { figure } from 'quenched';
 * import { loadExperiment, runExperiment, runResult, writeFigure } from 'quenched/node';
 *
 * const result = runResult(await runExperiment(loadExperiment('nuisance-angle')));
 * await writeFigure('.', figure(result), { title: 'As I would call it', source: null });
 * ```
 */
export async function writeFigure(
  folder: string,
  spec: FigureSpec,
  caption: FigureCaption,
): Promise<void> {
  const svg = await renderSvg(spec);
  const html = figureHtml(spec, caption, await plotlySource());
  writeAtomic(join(folder, 'figure.json'), `${JSON.stringify(spec, null, 2)}\n`);
  writeAtomic(join(folder, 'figure.svg'), svg);
  writeAtomic(join(folder, 'figure.html'), html);
}
