import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Drawn } from '../session/answers.ts';
import { CurveList } from './CurveList.tsx';
import { fitted } from './fitted.ts';
import { isDark, isNarrow } from './media.ts';
import { redraw } from './redraw.ts';
import { themed } from './themed.ts';

/**
 * The figure of the worker, redrawn in place: once per frame at most, so that figures which were
 * overtaken are skipped. Its curves are listed in words, too.
 */
export function Figure({ drawn }: { drawn: Drawn | null }) {
  const place = useRef<HTMLDivElement>(null);
  const paper = drawn?.figure ?? null;
  const theme = isDark.value ? 'dark' : 'light';
  const width = isNarrow.value ? 'narrow' : 'wide';
  const shown = useMemo(() => paper && themed(fitted(paper, width), theme), [paper, theme, width]);
  useEffect(() => {
    if (shown === null || drawn === null) return;
    const frame = requestAnimationFrame(() => {
      if (place.current !== null) void redraw(place.current, shown, drawn);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [shown]);
  return (
    <figure class="plot" hidden={paper === null}>
      <div class="figure" ref={place} />
      {shown && <CurveList figure={shown} />}
    </figure>
  );
}
