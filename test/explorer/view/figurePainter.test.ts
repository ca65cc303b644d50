import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { figurePainter } from '../../../src/explorer/view/figurePainter.ts';
import type { Drawing, Painting } from '../../../src/explorer/view/figurePainter.ts';

/** A figure of one line. */
function painting(question: number, theory: 'provisional' | 'full', title = ''): Painting {
  const figure = {
    data: [{ x: [1, 2], y: [question, 0] }],
    layout: { title: { text: title } },
    config: {},
  };
  return { figure, drawn: { kind: 'figure', question, theory, trials: 0, figure, remarks: [] } };
}

/** Draws slowly, the first figure most, and notes what is begun and what is done. */
function slowDrawing() {
  const heard: string[] = [];
  const draw = async (how: string) => {
    const first = heard.length === 0;
    heard.push(`${how} begins`);
    await new Promise((resolve) => setTimeout(resolve, first ? 60 : 5));
    heard.push(`${how} ends`);
  };
  const drawing = { react: () => draw('all'), animate: () => draw('lines') };
  return { heard, drawing: () => Promise.resolve(drawing as unknown as Drawing) };
}

describe('a painter', () => {
  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', (next: () => void) => setTimeout(next, 5));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  /** An element, and what is drawn in it by a slow hand. */
  function painter() {
    const place = { dataset: {} as Record<string, unknown> };
    const { heard, drawing } = slowDrawing();
    return { place, heard, paint: figurePainter(place as unknown as HTMLElement, drawing) };
  }

  it('draws one figure at a time, so that the newest is the last', async () => {
    const { place, heard, paint } = painter();
    paint(painting(1, 'provisional'));
    await expect.poll(() => heard).toEqual(['all begins']);
    paint(painting(1, 'full'));
    await expect.poll(() => place.dataset['theory']).toBe('full');
    await expect.poll(() => heard.length).toBe(4);
    expect(heard).toEqual(['all begins', 'all ends', 'lines begins', 'lines ends']);
    expect(place.dataset).toEqual({ question: 1, theory: 'full', trials: 0 });
  });

  it('draws axes and legends soon after points that came in have moved', async () => {
    const { place, heard, paint } = painter();
    for (const question of [1, 1]) {
      paint(painting(question, 'full'));
      await expect.poll(() => place.dataset['question']).toBe(question);
      delete place.dataset['question'];
    }
    await expect.poll(() => heard.length).toBe(6);
    expect(heard.filter((words) => words.endsWith('ends'))).toEqual([
      'all ends',
      'lines ends',
      'all ends',
    ]);
  });

  it('skips figures that are overtaken', async () => {
    const { place, heard, paint } = painter();
    for (const question of [1, 2, 3, 4]) paint(painting(question, 'full'));
    await expect.poll(() => place.dataset['question']).toBe(4);
    expect(heard).toEqual(['all begins', 'all ends']);
  });

  it('moves lines alone while a control moves, unless more than lines has changed', async () => {
    const { place, heard, paint } = painter();
    const titles = ['a', 'a', 'b'];
    for (const [question, title] of titles.entries()) {
      paint(painting(question, 'provisional', title));
      await expect.poll(() => place.dataset['question']).toBe(question);
    }
    expect(heard.filter((words) => words.endsWith('ends'))).toEqual([
      'all ends',
      'lines ends',
      'all ends',
    ]);
  });
});
