import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Drawn } from '../session/answers.ts';
import { CurveList } from './CurveList.tsx';
import { figurePainter } from './figurePainter.ts';
import type { Painting } from './figurePainter.ts';
import { fitted } from './fitted.ts';
import { isDark, isNarrow } from './media.ts';
import { plotly } from './plotly.ts';
import { themed } from './themed.ts';

/**
 * The figure of the worker, redrawn in place. Its curves are listed in words, too.
 */
export function Figure({ drawn }: { drawn: Drawn | null }) {
  const place = useRef<HTMLDivElement>(null);
  const painter = useRef<(painting: Painting) => void>(null);
  const paper = drawn?.figure ?? null;
  const theme = isDark.value ? 'dark' : 'light';
  const width = isNarrow.value ? 'narrow' : 'wide';
  const shown = useMemo(() => paper && themed(fitted(paper, width), theme), [paper, theme, width]);
  // It is loaded while the first figure is still being computed.
  useEffect(() => void plotly(), []);
  useEffect(() => {
    if (shown === null || drawn === null || place.current === null) return;
    painter.current ??= figurePainter(place.current, plotly);
    painter.current({ figure: shown, drawn });
  }, [shown]);
  return (
    <figure class="plot" hidden={paper === null}>
      <div class="figure" ref={place} style={{ '--height': `${shown?.layout.height ?? 0}px` }} />
      {shown && <CurveList figure={shown} />}
    </figure>
  );
}
