import type { Drawn } from '../session/answers.ts';
import { explorerStateSchema } from '../state/explorerState.ts';
import { urlOfState } from '../state/stateInUrl.ts';

/** What the reader should know of the figure. */
export function Remarks({ drawn }: { drawn: Drawn | null }) {
  const remarks = drawn?.remarks ?? [];
  if (remarks.length === 0) return null;
  return (
    <ul class="remarks">
      {remarks.map(({ text, preset }) => (
        <li key={text}>
          {text}
          {preset !== undefined && (
            <>
              {' '}
              <a href={urlOfState(explorerStateSchema.parse({ experiment: preset }))}>
                Open {preset}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
