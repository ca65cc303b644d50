import type { FigureSpec } from '../../figure/figureSpec.ts';
import { nextTask } from '../nextTask.ts';
import type { Drawn } from '../session/answers.ts';
import { looksOf, placesOf } from './figureLooks.ts';
import type { plotly } from './plotly.ts';

/** What draws: Plotly, once it is there. */
export type Drawing = Pick<Awaited<ReturnType<typeof plotly>>, 'react' | 'animate'>;

/** A figure as the page shows it, and what it is of. */
export interface Painting {
  figure: FigureSpec;
  drawn: Drawn;
}

/** What was drawn as a whole last. */
interface Whole {
  looks: string;
  question: number;
  time: number;
}

/** While trials come in, axes and legends follow the points this often, in milliseconds. */
const period = 1000;

/** … and when nothing has come for so long. */
const calm = 300;

/** Moves points and lines without a pause, and neither axes nor legends. */
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

/** Whether a figure differs from the one before by the places of its points, for the moment. */
function isMove({ figure, drawn }: Painting, before: Whole): boolean {
  if (before.looks !== looksOf(figure)) return false;
  if (drawn.theory === 'provisional') return true;
  return drawn.question === before.question && performance.now() < before.time + period;
}

/**
 * Draws figures in an element, one at a time, since Plotly's drawings overlap otherwise; those that are
 * overtaken are skipped. The element says when a figure is there what it is of. While a control moves
 * or trials come in, lines and points move alone and axes stay: that takes a third of the time, and the
 * eye sees what changes.
 *
 * @returns what takes the next figure.
 */
export function figurePainter(
  place: HTMLElement,
  drawing: () => Promise<Drawing>,
): (painting: Painting) => void {
  let whole: Whole | null = null;
  let calming: ReturnType<typeof setTimeout> | undefined;
  const waiting: Painting[] = [];
  const drawWhole = async ({ figure, drawn: { question } }: Painting) => {
    // Plotly writes into the layout what it comes to.
    const looks = looksOf(figure);
    await (await drawing()).react(place, figure.data, figure.layout, figure.config);
    whole = { looks, question, time: performance.now() };
  };
  const move = async (painting: Painting) => {
    const { data } = painting.figure;
    const traces = data.map((_, i) => i);
    await (await drawing()).animate(place, { data: data.map(placesOf), traces }, atOnce);
    if (painting.drawn.theory === 'provisional') return;
    calming = setTimeout(() => {
      painted = painted.finally(() => drawWhole(painting));
    }, calm);
  };
  const paintNewest = async () => {
    await afterFrame();
    const newest = waiting.splice(0).at(-1);
    if (newest === undefined) return;
    clearTimeout(calming);
    const { question, theory, trials } = newest.drawn;
    await (whole !== null && isMove(newest, whole) ? move : drawWhole)(newest);
    Object.assign(place.dataset, { question, theory, trials });
  };
  let painted = Promise.resolve();
  return (painting) => {
    // Whoever is waited for finds this one, too.
    if (waiting.push(painting) === 1) painted = painted.finally(paintNewest);
  };
}
