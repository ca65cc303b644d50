import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Session } from '../session/session.ts';

/** Nobody hears more often than this, in milliseconds. */
const pause = 1000;

/** How far the answer is. */
function statusText({ drawn, progress }: Session): string {
  const shown = drawn.value;
  if (shown === null) return 'Solving …';
  const { done, total } = progress.value;
  const theory = shown.theory === 'full' ? 'Theory at full accuracy' : 'Theory is provisional';
  if (total === 0) return `${theory}.`;
  return done === total
    ? `${theory}, all ${total} trials.`
    : `${theory}, trials: ${done} of ${total}.`;
}

/** How far the answer is, said now and then. */
export function Status({ session }: { session: Session }) {
  const text = statusText(session);
  const newest = useRef(text);
  newest.current = text;
  const said = useSignal(text);
  useEffect(() => {
    const timer = setInterval(() => {
      said.value = newest.current;
    }, pause);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const { done, total } = session.progress.value;
  return (
    <div class="status">
      <p role="status">{said.value}</p>
      {total > 0 && <progress aria-label="Trials" value={done} max={total} />}
    </div>
  );
}
