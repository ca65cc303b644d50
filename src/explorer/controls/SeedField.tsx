import type { Session } from '../session/session.ts';
import { Field } from './Field.tsx';
import { take } from './take.ts';

/** The text from which all randomness follows. */
export function SeedField({ session, seed }: { session: Session; seed: string }) {
  return (
    <Field
      id="seed"
      label="Seed, any text"
      value={seed}
      take={(text) => (text === '' ? 'It must be some text.' : take(session, { seed: text }))}
    >
      {(attributes) => <input {...attributes} type="text" value={seed} />}
    </Field>
  );
}
