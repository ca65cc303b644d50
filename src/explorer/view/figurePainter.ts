import type { FigureSpec } from '../../figure/figureSpec.ts';
import { nextTask } from '../nextTask.ts';
import type { Drawn } from '../session/answers.ts';
import type { plotly } from './plotly.ts';

/** What draws: Plotly, once it is there. */
export type Drawing = Pick<Awaited<ReturnType<typeof plotly>>, 'react' | 'animate'>;

/** A figure as the page shows it, and what it is of. */
export interface Painting {
  figure: FigureSpec;
  drawn: Drawn;
}

/** All of a figure but the places of its points. */
function frameOf({ data, layout }: FigureSpec): string {
  const looks = data.map((trace) => ({ ...trace, x: null, y: null, hovertext: null }));
  return JSON.stringify([looks, layout]);
}

/** Moves lines without a pause, and neither axes nor legends. */
const atOnce = {
  mode: 'immediate' as const,
  transition: { duration: 0 },
  frame: { duration: 0, redraw: false },
};

/**
 * Waits for the next frame, and until it is rendered: what follows is a task of its own, as drawing a
 * figure and rendering the page would together keep the page busy for too long.
 */
function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => void nextTask().then(resolve));
  });
}

/**
 * Draws figures in an element, one at a time, since Plotly's drawings overlap otherwise; those that are
 * overtaken are skipped. The element says when a figure is there what it is of. While a control moves,
 * lines move alone and axes stay: that takes a quarter of the time, and the eye sees what changes.
 *
 * @returns what takes the next figure.
 */
export function figurePainter(
  place: HTMLElement,
  drawing: () => Promise<Drawing>,
): (painting: Painting) => void {
  let frame = '';
  const waiting: Painting[] = [];
  const paint = async ({ figure, drawn: { question, theory, trials } }: Painting) => {
    const library = await drawing();
    const next = frameOf(figure);
    if (theory === 'provisional' && next === frame) {
      const data = figure.data.map(({ x = [], y = [] }) => ({ x, y }));
      await library.animate(place, { data, traces: data.map((_, i) => i) }, atOnce);
    } else {
      await library.react(place, figure.data, figure.layout, figure.config);
    }
    frame = next;
    Object.assign(place.dataset, { question, theory, trials });
  };
  let painted = Promise.resolve();
  const paintNewest = async () => {
    await afterFrame();
    const newest = waiting.splice(0).at(-1);
    if (newest !== undefined) await paint(newest);
  };
  return (painting) => {
    // Whoever is waited for finds this one, too.
    if (waiting.push(painting) === 1) painted = painted.finally(paintNewest);
  };
}
