/** The figure of the README: time of a matrix-free trial against N. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSvg } from '../../build/node/index.js';
import { bytes } from './format.js';

const file = join(import.meta.dirname, '..', '..', 'docs', 'matrix-free.svg');
const ink = '#1a1a1a';

function logAxis(title) {
  const frame = { showline: true, mirror: true, linecolor: ink, ticks: 'outside', tickcolor: ink };
  return { type: 'log', title: { text: title }, dtick: 1, exponentformat: 'power', ...frame };
}

/** The text above a point: its time, and what the matrix would take. */
function label({ time, matrix }) {
  return `${(time / 1000).toPrecision(2)} s<br>(${bytes(matrix)})`;
}

/** A figure of points { inputs, time in ms, matrix in bytes }, with a line of slope 1 for the eye. */
function scalingSpec(points) {
  const x = points.map(({ inputs }) => inputs);
  const y = points.map(({ time }) => time / 1000);
  const last = points.length - 1;
  const measured = { name: 'measured (size of the dense matrix)', mode: 'markers+text', x, y };
  const proportional = x.map((n) => (y[last] * n) / x[last]);
  return {
    data: [
      {
        ...measured,
        text: points.map(label),
        textposition: 'top left',
        cliponaxis: false,
        marker: { color: '#0072b2', size: 9 },
      },
      { name: '∝ N', mode: 'lines', x, y: proportional, line: { color: '#595959', dash: 'dash' } },
    ],
    layout: {
      title: { text: 'A teacher and a student without a matrix, α = 2' },
      font: { family: 'Helvetica, Arial, sans-serif', size: 14, color: ink },
      xaxis: { ...logAxis('inputs N'), range: [3.5, 6.3] },
      yaxis: { ...logAxis('time of a trial, program start included / s'), range: [-0.7, 2.2] },
      legend: { x: 0.02, y: 0.98 },
      margin: { t: 60, b: 70 },
      height: 480,
    },
    config: {},
  };
}

/** Draws docs/matrix-free.svg. */
export async function writeScalingFigure(points) {
  writeFileSync(file, await renderSvg(scalingSpec(points)));
}
