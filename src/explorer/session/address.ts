import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Experiment } from '../../sweep/experiment.ts';
import { askedExperiment } from '../state/askedExperiment.ts';
import { explorerStateSchema } from '../state/explorerState.ts';
import type { ExplorerState } from '../state/explorerState.ts';
import { stateInUrl, urlOfState } from '../state/stateInUrl.ts';
import { viewSchema } from '../worker/explorerRequest.ts';
import type { View } from '../worker/explorerRequest.ts';

/** What is asked, or what is wrong with it. */
export type Asked = { experiment: Experiment } | { wrong: string };

/** The page's state, which is its address. */
export interface Address {
  /** Null where the address names none. */
  state: ReadonlySignal<ExplorerState | null>;
  /** Another object only when there is another question, however it is looked at. */
  asked: ReadonlySignal<Asked>;
  /** Another object only when it is looked at in another way. */
  view: ReadonlySignal<View>;
  /** The whole state anew. */
  open: (state: ExplorerState) => void;
}

/** What a reading gives, or what is wrong. */
function attempt<Value extends object>(read: () => Value): Value | { wrong: string } {
  try {
    return read();
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

/** How a state is looked at, as text: equal views are equal. */
function viewText(state: ExplorerState | null): string {
  const { view: name = 'figure', learner } = state ?? {};
  return JSON.stringify({ name, learner });
}

/** The question of a state as text, without how it is looked at: equal questions are equal. */
function questionText(state: ExplorerState): string {
  const { view: _, ...question } = state;
  delete question.learner;
  return JSON.stringify(question);
}

/** Reads the page's address, and writes it. */
export function openAddress(): Address {
  const hash = signal(location.hash);
  addEventListener('hashchange', () => {
    hash.value = location.hash;
  });
  const read = computed(() => attempt(() => ({ state: stateInUrl(hash.value) })));
  const state = computed(() => ('state' in read.value ? read.value.state : null));
  const question = computed(() => state.value && questionText(state.value));
  const asked = computed((): Asked => {
    const text = question.value;
    if (text === null) return { wrong: 'wrong' in read.value ? read.value.wrong : '' };
    return attempt(() => ({
      experiment: askedExperiment(explorerStateSchema.parse(JSON.parse(text))),
    }));
  });
  const look = computed(() => viewText(state.value));
  const view = computed(() => viewSchema.parse(JSON.parse(look.value)));
  const open = (next: ExplorerState) => {
    const written = urlOfState(next);
    history.replaceState(null, '', written);
    hash.value = written;
  };
  return { state, asked, view, open };
}
