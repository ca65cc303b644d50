import { effect } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ExplorerState } from '../state/explorerState.ts';
import { openAddress } from './address.ts';
import type { Address, Asked } from './address.ts';
import { Answers } from './answers.ts';
import type { Drawn } from './answers.ts';

/** What the page shows and what its controls change. */
export interface Session {
  /** Null where the address names none. */
  state: ReadonlySignal<ExplorerState | null>;
  asked: ReadonlySignal<Asked>;
  drawn: ReadonlySignal<Drawn | null>;
  /** What the workers cannot answer, or null. */
  refused: ReadonlySignal<string | null>;
  /** Trials that are finished, of how many. */
  progress: ReadonlySignal<{ done: number; total: number }>;
  /** Changes some of the state. */
  change: (changes: Partial<ExplorerState>) => void;
  /** The whole state anew. */
  open: (state: ExplorerState) => void;
  /** The table of what is drawn. */
  table: () => Promise<string>;
}

/** A control that has not moved for this long is at rest, in milliseconds. */
const rest = 250;

/** Asks every question: at once while a control moves, and in full when it rests. */
function askWhatIsAsked({ asked, view }: Address, answers: Answers): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  effect(() => {
    clearTimeout(resting);
    const question = asked.value;
    if ('wrong' in question) {
      answers.drop();
      return;
    }
    const { experiment } = question;
    const askInFull = () => {
      answers.ask(experiment, view.peek(), 'resting');
    };
    if (isFirst) askInFull();
    else {
      answers.ask(experiment, view.peek(), 'moving');
      resting = setTimeout(askInFull, rest);
    }
    isFirst = false;
  });
}

/** Shows the same answers anew when only the view changes. */
function lookAtView({ view }: Address, answers: Answers): void {
  const first = view.peek();
  effect(() => {
    if (view.value !== first) answers.look(view.value);
  });
}

/** Opens the page's session: its state is the address, its answers come from workers. */
export function openSession(): Session {
  const address = openAddress();
  const answers = new Answers();
  askWhatIsAsked(address, answers);
  lookAtView(address, answers);
  const { state, asked, open } = address;
  const { drawn, refused, progress } = answers;
  return {
    state,
    asked,
    drawn,
    refused,
    progress,
    open,
    change: (changes) => {
      if (state.value !== null) open({ ...state.value, ...changes });
    },
    table: () => answers.table(),
  };
}
