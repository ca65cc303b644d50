import { useRef } from 'preact/hooks';
import type { Session } from '../session/session.ts';
import type { ExplorerState } from '../state/explorerState.ts';
import { Header } from './Header.tsx';
import { Workbench } from './Workbench.tsx';
import { WrongAddress } from './WrongAddress.tsx';

/** The whole page. */
export function Page({ session }: { session: Session }) {
  const last = useRef<ExplorerState | null>(null);
  const asked = session.asked.value;
  const state = session.state.value;
  if ('wrong' in asked || state === null) {
    const message = 'wrong' in asked ? asked.wrong : '';
    return (
      <>
        <Header session={session} />
        <WrongAddress session={session} message={message} last={last.current} />
      </>
    );
  }
  last.current = state;
  return (
    <>
      <Header session={session} />
      <Workbench session={session} experiment={asked.experiment} state={state} />
    </>
  );
}
