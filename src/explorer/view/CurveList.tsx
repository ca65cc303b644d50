import { useMemo } from 'preact/hooks';
import type { FigureSpec } from '../../figure/figureSpec.ts';
import { shortNumber } from '../../figure/shortNumber.ts';
import { curvesIn } from './curvesIn.ts';
import type { ListedCurve } from './curvesIn.ts';

/** Lengths of dashes in the line of a list. */
const dashes: Readonly<Record<string, string>> = { dash: '5 3', dot: '2 2' };

function Entry({ curve }: { curve: ListedCurve }) {
  const { label, colour, dash, last, road } = curve;
  return (
    <li>
      <svg width="24" height="10" aria-hidden="true">
        <path d="M0 5h24" stroke={colour} stroke-width="3" stroke-dasharray={dashes[dash]} />
      </svg>
      {label}
      {last !== null && (
        <span class="last">
          {' '}
          {shortNumber(last.y)} at {shortNumber(last.x)}
          {road === 'simulation' && ', simulated'}
        </span>
      )}
    </li>
  );
}

/** The curves of a figure in words: its legend on a phone, and what stands for it in speech. */
export function CurveList({ figure }: { figure: FigureSpec }) {
  const curves = useMemo(() => curvesIn(figure), [figure]);
  return (
    <figcaption class="curves">
      {curves.length > 0 && <p>Curves, each with its last value:</p>}
      <ul>
        {curves.map((curve) => (
          <Entry key={curve.label} curve={curve} />
        ))}
      </ul>
    </figcaption>
  );
}
