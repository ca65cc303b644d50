import type { Session } from '../session/session.ts';
import { explorerStateSchema } from '../state/explorerState.ts';
import { PresetSelect } from './PresetSelect.tsx';

/** The page's name and what it may begin with. */
export function Header({ session }: { session: Session }) {
  const experiment = session.state.value?.experiment;
  return (
    <header>
      <p class="brand">
        <a href="#">quenched</a> explorer
      </p>
      <PresetSelect
        chosen={typeof experiment === 'string' ? experiment : null}
        choose={(name) => {
          session.open(explorerStateSchema.parse({ experiment: name }));
        }}
      />
    </header>
  );
}
