import { useEffect, useRef } from 'preact/hooks';
import type { Drawn } from '../session/session.ts';
import { plotly } from './plotly.ts';

/** The figure of the worker, redrawn in place. */
export function Figure({ drawn }: { drawn: Drawn | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!drawn?.figure || element === null) return;
    const { data, layout, config } = drawn.figure;
    void plotly()
      .then((library) => library.react(element, data, layout, config))
      .then(() => {
        element.dataset['question'] = String(drawn.question);
        element.dataset['theory'] = drawn.theory;
      });
  }, [drawn]);
  return <div class="figure" ref={place} />;
}
