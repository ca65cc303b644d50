import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Session } from '../session/session.ts';
import { numberInPlaceOfBest } from '../state/bestSetting.ts';
import { withOverrideOf } from '../state/overrides.ts';
import type { Setting } from '../state/setting.ts';
import { takeState } from './take.ts';

/**
 * Asks theory for the best value of a setting, and returns to the number that was there before. What
 * is wrong with it is said below.
 */
export function BestButton({ session, setting }: { session: Session; setting: Setting }) {
  const { path, owner, meaning, value, blocked } = setting;
  const wrong = useSignal<string | null>(null);
  // What was wrong is over when another control has changed the value.
  useEffect(() => {
    wrong.value = null;
  }, [value]);
  const before = useRef(numberInPlaceOfBest(path));
  if (value !== 'optimal') before.current = value;
  const next = value === 'optimal' ? before.current : 'optimal';
  const note = `best-${path}-note`;
  return (
    <>
      <button
        type="button"
        class="best"
        aria-pressed={value === 'optimal'}
        aria-label={`Best ${meaning} of ${owner ?? ''}, by theory`}
        aria-describedby={note}
        disabled={blocked !== null}
        onClick={() => {
          wrong.value = takeState(session, (state) => ({
            ...state,
            set: withOverrideOf(state.set, path, next),
          }));
        }}
      >
        best
      </button>
      <p class="note" id={note} aria-live="polite" data-wrong={wrong.value !== null}>
        {wrong.value ?? ''}
      </p>
    </>
  );
}
