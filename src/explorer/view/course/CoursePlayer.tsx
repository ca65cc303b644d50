import { useEffect, useRef, useState } from 'preact/hooks';
import type { Course } from '../../worker/course.ts';
import { overlapRange } from '../../worker/views/overlapRange.ts';
import { Errors } from './Errors.tsx';
import { Road } from './Road.tsx';
import { roadAt } from './roadAt.ts';
import { putTimeLine } from './timeLine.ts';
import { usePlaying } from './usePlaying.ts';
import './course.css';

/** The figure that stands before the player in the page. */
function figureOf(player: HTMLElement | null): HTMLElement | null {
  return player?.parentElement?.querySelector<HTMLElement>('.figure') ?? null;
}

/** Whoever redraws the figure takes its line away: it is put back within so many milliseconds. */
const look = 200;

/**
 * Plays a course, or shows it at a time that the reader chooses: a line in the figure, and the
 * overlaps and errors there. It never plays by itself.
 */
export function CoursePlayer({ course }: { course: Course }) {
  const player = useRef<HTMLElement>(null);
  const { time: times } = course.theory;
  const last = times.length - 1;
  const [chosen, move] = useState(0);
  const place = Math.min(chosen, last);
  const { isPlaying, toggle, stop } = usePlaying(place, last, move);
  const time = times[place] ?? 0;
  useEffect(() => {
    const put = () => void putTimeLine(figureOf(player.current), time);
    put();
    const timer = setInterval(put, look);
    return () => {
      clearInterval(timer);
    };
  }, [time]);
  const range = overlapRange(course);
  const theory = roadAt(course, course.theory, time);
  const simulation = course.simulation && roadAt(course, course.simulation, time);
  return (
    <section class="course" aria-label="The course, time by time" ref={player}>
      <div class="player">
        <button type="button" onClick={toggle}>
          {isPlaying ? 'Pause' : 'Play'}
        </button>
        <label>
          <span>time t = {Number(time.toPrecision(4))}</span>
          <input
            type="range"
            min={0}
            max={last}
            step={1}
            value={place}
            aria-valuetext={`t = ${time.toPrecision(4)}`}
            onInput={({ currentTarget }) => {
              stop();
              move(currentTarget.valueAsNumber);
            }}
          />
        </label>
      </div>
      <div class="matrices">
        <Road course={course} name="theory" at={theory} range={range} />
        {simulation && <Road course={course} name="simulation" at={simulation} range={range} />}
        <Errors theory={theory} simulation={simulation} />
      </div>
    </section>
  );
}
