import { computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Experiment } from '../../sweep/experiment.ts';
import { askedExperiment } from '../state/askedExperiment.ts';
import type { ExplorerState } from '../state/explorerState.ts';
import { stateInUrl, urlOfState } from '../state/stateInUrl.ts';
import { explorerReplySchema } from '../worker/explorerReply.ts';
import type { ExplorerReply } from '../worker/explorerReply.ts';
import type { ExplorerRequest } from '../worker/explorerRequest.ts';
import { trialRunner } from './trialRunner.ts';
import { startWorker } from './webWorkers.ts';

/** A figure that the worker drew. */
export type Drawn = Extract<ExplorerReply, { kind: 'figure' }>;

/** What is asked, or what is wrong with it. */
export type Asked = { experiment: Experiment } | { wrong: string };

/** What the page shows and what its controls change. */
export interface Session {
  /** Null where the address names none. */
  state: ReadonlySignal<ExplorerState | null>;
  asked: ReadonlySignal<Asked>;
  drawn: ReadonlySignal<Drawn | null>;
  /** What the worker cannot answer, or null. */
  refused: ReadonlySignal<string | null>;
  /** Trials that are finished, of how many. */
  progress: ReadonlySignal<{ done: number; total: number }>;
  /** Changes the state while a control moves, or for good. */
  change: (changes: Partial<ExplorerState>) => void;
  /** The whole state anew. */
  open: (state: ExplorerState) => void;
  /** The table of what is drawn. */
  table: () => Promise<string>;
}

/** A control that has not moved for this long is at rest, in milliseconds. */
const rest = 250;

type Place = Pick<Session, 'state' | 'asked'>;

function readAddress(): Place & { address: Signal<string> } {
  const address = signal(location.hash);
  const read = computed((): { state: ExplorerState } | { wrong: string } => {
    try {
      return { state: stateInUrl(address.value) };
    } catch (error) {
      return { wrong: error instanceof Error ? error.message : String(error) };
    }
  });
  const state = computed(() => ('state' in read.value ? read.value.state : null));
  const asked = computed((): Asked => {
    if ('wrong' in read.value) return read.value;
    try {
      return { experiment: askedExperiment(read.value.state) };
    } catch (error) {
      return { wrong: error instanceof Error ? error.message : String(error) };
    }
  });
  addEventListener('hashchange', () => {
    address.value = location.hash;
  });
  return { address, state, asked };
}

/** Opens the page's session: its state is the address, its answers come from workers. */
export function openSession(): Session {
  const { address, state, asked } = readAddress();
  const drawn = signal<Drawn | null>(null);
  const refused = signal<string | null>(null);
  const progress = signal({ done: 0, total: 0 });
  const worker = startWorker('answerer');
  const trials = trialRunner();
  const tables: ((csv: string) => void)[] = [];
  let question = 0;
  const send = (request: ExplorerRequest) => {
    worker.postMessage(request);
  };

  const runTrials = ({ draws }: Extract<ExplorerReply, { kind: 'draws' }>) => {
    const total = draws.reduce((sum, { count }) => sum + count, 0);
    const asking = question;
    progress.value = { done: 0, total };
    trials
      .run(draws, ({ id: task }, { answers }) => {
        progress.value = { done: progress.value.done + 1, total };
        send({ kind: 'trial', question: asking, task, answers });
      })
      .catch((error: unknown) => {
        if (asking === question)
          refused.value = error instanceof Error ? error.message : String(error);
      });
  };

  const hear = (reply: ExplorerReply) => {
    if (reply.question !== question) return;
    switch (reply.kind) {
      case 'figure':
        drawn.value = reply;
        refused.value = null;
        break;
      case 'draws':
        runTrials(reply);
        break;
      case 'table':
        tables.splice(0).forEach((take) => {
          take(reply.csv);
        });
        break;
      case 'refused':
        refused.value = reply.message;
        break;
    }
  };
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    hear(explorerReplySchema.parse(data));
  };

  const ask = (effort: 'moving' | 'resting') => {
    trials.cancel();
    progress.value = { done: 0, total: 0 };
    question++;
    const { value } = asked;
    if ('wrong' in value || state.value === null) return;
    const { view: name, learner } = state.value;
    const view = { name, ...(learner !== undefined && { learner }) };
    send({ kind: 'ask', question, experiment: value.experiment, view, effort });
  };

  let resting: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  effect(() => {
    void asked.value;
    clearTimeout(resting);
    if (isFirst) {
      ask('resting');
      isFirst = false;
      return;
    }
    ask('moving');
    resting = setTimeout(() => {
      ask('resting');
    }, rest);
  });

  const open = (next: ExplorerState) => {
    const hash = urlOfState(next);
    history.replaceState(null, '', hash);
    address.value = hash;
  };
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
    table: () =>
      new Promise((resolve) => {
        tables.push(resolve);
        send({ kind: 'table', question });
      }),
  };
}
