import { useEffect, useState } from 'preact/hooks';

/** Milliseconds from one record to the next. */
const pause = 80;

/** Goes from record to record while it plays, and stops at the last. */
export function usePlaying(
  place: number,
  last: number,
  move: (place: number) => void,
): { isPlaying: boolean; toggle: () => void; stop: () => void } {
  const [isPlaying, play] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      if (place < last) move(place + 1);
      else play(false);
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [isPlaying, place, last]);
  return {
    isPlaying,
    toggle: () => {
      if (!isPlaying && place >= last) move(0);
      play(!isPlaying);
    },
    stop: () => {
      play(false);
    },
  };
}
