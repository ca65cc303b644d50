import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Experiment } from '../../sweep/experiment.ts';
import type { Draw } from '../../sweep/draw.ts';
import { explorerReplySchema } from '../worker/explorerReply.ts';
import type { ExplorerReply } from '../worker/explorerReply.ts';
import type { ExplorerRequest, View } from '../worker/explorerRequest.ts';
import { trialRunner } from './trialRunner.ts';
import { startWorker } from './webWorkers.ts';

/** A figure that the worker drew. */
export type Drawn = Extract<ExplorerReply, { kind: 'figure' }>;

/** How much is done for a question: what can be drawn while a control moves, or all of it. */
export type Effort = Extract<ExplorerRequest, { kind: 'ask' }>['effort'];

/** What the workers have said of the newest question; those before are forgotten. */
export class Answers {
  readonly #drawn = signal<Drawn | null>(null);
  readonly #refused = signal<string | null>(null);
  readonly #progress = signal({ done: 0, total: 0 });
  readonly #worker = startWorker('answerer');
  readonly #trials = trialRunner();
  readonly #tables: ((csv: string) => void)[] = [];
  #question = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      this.#hear(explorerReplySchema.parse(data));
    };
    this.#worker.onerror = ({ message }) => {
      this.#refused.value = `the worker failed: ${message}`;
    };
  }

  /** The newest figure, of this question or the one before. */
  get drawn(): ReadonlySignal<Drawn | null> {
    return this.#drawn;
  }

  /** What cannot be answered, or null. */
  get refused(): ReadonlySignal<string | null> {
    return this.#refused;
  }

  /** Trials that are finished, of how many. */
  get progress(): ReadonlySignal<{ done: number; total: number }> {
    return this.#progress;
  }

  /** Drops the question before. */
  drop(): void {
    this.#question++;
    this.#trials.cancel();
    this.#progress.value = { done: 0, total: 0 };
  }

  ask(experiment: Experiment, view: View, effort: Effort): void {
    this.drop();
    this.#send({ kind: 'ask', question: this.#question, experiment, view, effort });
  }

  /** The same question in another view. */
  look(view: View): void {
    this.#send({ kind: 'look', question: this.#question, view });
  }

  /** The table of what is drawn. */
  table(): Promise<string> {
    return new Promise((resolve) => {
      this.#tables.push(resolve);
      this.#send({ kind: 'table', question: this.#question });
    });
  }

  #send(request: ExplorerRequest): void {
    this.#worker.postMessage(request);
  }

  #hear(reply: ExplorerReply): void {
    if (reply.question !== this.#question) return;
    switch (reply.kind) {
      case 'figure':
        this.#drawn.value = reply;
        this.#refused.value = null;
        break;
      case 'draws':
        this.#run(reply.draws);
        break;
      case 'table':
        this.#tables.splice(0).forEach((take) => {
          take(reply.csv);
        });
        break;
      case 'refused':
        this.#refused.value = reply.message;
        break;
    }
  }

  #run(draws: readonly Draw[]): void {
    const question = this.#question;
    const total = draws.reduce((sum, { count }) => sum + count, 0);
    this.#progress.value = { done: 0, total };
    this.#trials
      .run(draws, ({ id: task }, { answers }) => {
        this.#progress.value = { done: this.#progress.value.done + 1, total };
        this.#send({ kind: 'trial', question, task, answers });
      })
      .catch((error: unknown) => {
        if (question !== this.#question) return;
        this.#refused.value = error instanceof Error ? error.message : String(error);
      });
  }
}
