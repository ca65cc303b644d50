import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

/** Whether a media query holds, as long as the page is open. */
function held(query: string): ReadonlySignal<boolean> {
  const list = matchMedia(query);
  const holds = signal(list.matches);
  list.addEventListener('change', ({ matches }) => {
    holds.value = matches;
  });
  return holds;
}

/** Whether the reader prefers light letters on dark ground. */
export const isDark = held('(prefers-color-scheme: dark)');

/** Whether a figure's legend has no room in it: as in styles.css. */
export const isNarrow = held('(max-width: 699px)');
