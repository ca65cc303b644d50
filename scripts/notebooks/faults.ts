import type { CodeCell, Notebook, Output } from './notebook.ts';

/** What a figure has to be: an image for code hosts, a plot for Jupyter, and words for the rest. */
const figureTypes = ['image/png', 'application/vnd.plotly.v1+json', 'text/plain'];

/** What is wrong with a notebook that has been run, a sentence each: failed cells, lost outputs. */
export function faults({ cells }: Notebook): string[] {
  return cells.flatMap((cell) => {
    if (cell.cell_type === 'markdown') return [];
    const fault = faultOf(cell);
    return fault === undefined ? [] : [`${cell.id} ${fault}: ${cell.source[0]?.trim()}`];
  });
}

function faultOf({ execution_count, metadata: { shows }, outputs }: CodeCell): string | undefined {
  const error = outputs.find((output) => output.output_type === 'error');
  if (error !== undefined) return `failed with ${error.ename} (${error.evalue})`;
  if (execution_count === null) return 'was not run';
  if (outputs.some((output) => output.output_type === 'stream')) return 'wrote to the console';
  const shown = outputs.flatMap(typesOf);
  if (shows === 'nothing') return shown.length > 0 ? 'shows what it should not' : undefined;
  if (shown.length === 0) return 'lost its output';
  const lost = shows === 'figure' ? figureTypes.filter((type) => !shown.includes(type)) : [];
  return lost.length > 0 ? `lost the ${lost.join(', ')} of its figure` : undefined;
}

function typesOf(output: Output): string[] {
  return output.output_type === 'execute_result' || output.output_type === 'display_data'
    ? Object.keys(output.data)
    : [];
}
