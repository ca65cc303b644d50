import type { ScatterData } from 'plotly.js-dist-min';
import type { CurvePoint, DrawnCurve } from './drawnCurve.ts';
import { shortNumber } from './shortNumber.ts';
import { countTrials } from './simulationFacts.ts';

/**
 * What the pointer shows at each point: the curve, the pair of numbers, its error, the settings that
 * are optimal there, its origin.
 */
export function hover(
  curve: DrawnCurve,
  points: readonly CurvePoint[],
  origin: string,
): Pick<ScatterData, 'hovertext' | 'hoverinfo'> {
  return {
    hoverinfo: 'text',
    hovertext: points.map((point) =>
      [curve.label, reading(point), ...point.optima, origin].join('<br>'),
    ),
  };
}

function reading({ x, value, stderr, trials }: CurvePoint): string {
  const error = stderr === null ? '' : ` ± ${stderr.toPrecision(2)}`;
  const count = trials === null ? '' : `; ${countTrials(trials, trials)}`;
  return `${shortNumber(x)}: ${value === null ? 'no converged answer' : shortNumber(value)}${error}${count}`;
}
