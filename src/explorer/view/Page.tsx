import type { Session } from '../session/session.ts';
import { Figure } from './Figure.tsx';

/** The whole page. */
export function Page({ session }: { session: Session }) {
  const asked = session.asked.value;
  const refused = session.refused.value;
  if ('wrong' in asked) return <p role="alert">{asked.wrong}</p>;
  const { done, total } = session.progress.value;
  return (
    <main>
      <h1>{asked.experiment.title}</h1>
      {refused !== null && <p role="alert">{refused}</p>}
      <Figure drawn={session.drawn.value} />
      <p role="status">
        {done} of {total} trials
      </p>
    </main>
  );
}
