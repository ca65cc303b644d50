import type { Session } from '../session/session.ts';
import { explorerStateSchema } from '../state/explorerState.ts';
import type { ExplorerState } from '../state/explorerState.ts';

interface Props {
  session: Session;
  /** What is wrong, and what is allowed. */
  message: string;
  /** What was shown before, or null. */
  last: ExplorerState | null;
}

/** What is wrong with an address that names nothing to show, and the ways back. */
export function WrongAddress({ session, message, last }: Props) {
  return (
    <main class="wrong">
      <h1>This address names nothing that can be shown</h1>
      <p role="alert">{message}</p>
      <p>The address was:</p>
      <p>
        <code>{location.hash}</code>
      </p>
      <p class="actions">
        <button
          type="button"
          onClick={() => {
            session.open(explorerStateSchema.parse({}));
          }}
        >
          Start afresh
        </button>
        {last !== null && (
          <button
            type="button"
            onClick={() => {
              session.open(last);
            }}
          >
            Back to what was shown before
          </button>
        )}
      </p>
    </main>
  );
}
