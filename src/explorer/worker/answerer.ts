import { curveTracker } from '../../answer/curveTracker.ts';
import type { CurveTracker } from '../../answer/curveTracker.ts';
import { InputError } from '../../problem/inputError.ts';
import type { TheoryTask } from '../../sweep/task.ts';
import type { TheoryNumbers } from '../../sweep/taskResult.ts';
import { drawView } from './drawView.ts';
import type { TheoryStage } from './drawView.ts';
import type { ExplorerReply } from './explorerReply.ts';
import type { ExplorerRequest, View } from './explorerRequest.ts';
import { openQuestion, planTrials, tableOf } from './openQuestion.ts';
import type { OpenQuestion } from './openQuestion.ts';
import { provisionalNumbers } from './provisionalNumbers.ts';
import { inTurns } from './turns.ts';
import { wantedObservables } from './wantedObservables.ts';

/** Answers come in faster than anyone can see: figures are drawn this long after another, in ms. */
const pause = 150;

/** Whoever has seen nothing for so long is shown the curves that are there, in ms. */
const patience = 500;

type Ask = Extract<ExplorerRequest, { kind: 'ask' }>;

/** The question that is open, and how it is shown. */
interface Current {
  number: number;
  question: OpenQuestion;
  view: View;
  theory: TheoryStage;
  /** Whether a figure of what is newest is about to be drawn. */
  isDue: boolean;
  /** When it was asked, or drawn last. */
  time: number;
}

/**
 * Answers the page's questions one at a time: theory at once, then in full, and figures with the
 * trials that have come in. It remembers the curves of the last question, near which those of the
 * next begin.
 */
export class Answerer {
  readonly #reply: (reply: ExplorerReply) => void;
  readonly #trackers: CurveTracker[] = [];
  #current: Current | null = null;

  constructor(reply: (reply: ExplorerReply) => void) {
    this.#reply = reply;
  }

  /** Hears a request; requests about a question that is no longer open are late. */
  hear(request: ExplorerRequest): void {
    if (request.kind === 'ask') {
      this.#ask(request);
      return;
    }
    const current = this.#current;
    if (current?.number !== request.question) return;
    switch (request.kind) {
      case 'look':
        current.view = request.view;
        this.#draw(current);
        break;
      case 'trial':
        current.question.trials.set(request.task, request.answers);
        this.#drawSoon(current);
        break;
      case 'table':
        this.#sendTable(current);
        break;
    }
  }

  #ask({ question: number, experiment, view, effort }: Ask): void {
    this.#current = null;
    try {
      const question = openQuestion(experiment);
      const time = performance.now();
      const asked: Current = { number, question, view, theory: 'provisional', isDue: false, time };
      this.#current = asked;
      const answered = effort === 'moving' ? this.#sketch(asked) : this.#answer(asked);
      answered.catch((error: unknown) => {
        this.#refuse(number, error);
      });
    } catch (error) {
      this.#refuse(number, error);
    }
  }

  /** Draws what theory says at once. @returns whether the question is still open. */
  async #sketch(asked: Current): Promise<boolean> {
    const wanted = wantedObservables(asked.question.experiment);
    const known = await this.#solve(asked, (tracker, { problems }) =>
      mapped(tracker.provisional(problems, wanted), provisionalNumbers),
    );
    if (known) this.#draw(asked);
    return known;
  }

  /** Theory at once and in full; trials begin as soon as it is known what they are. */
  async #answer(asked: Current): Promise<void> {
    const { question } = asked;
    if (!(await this.#sketch(asked))) return;
    const waits = question.plan.provisional;
    if (!waits) this.#sendDraws(asked);
    const known = await this.#solve(asked, (tracker, { problems }) =>
      mapped(tracker.full(problems), ({ problem: _, ...numbers }) => numbers),
    );
    if (!known) return;
    asked.theory = 'full';
    if (waits) {
      planTrials(question);
      this.#sendDraws(asked);
    }
    this.#draw(asked);
  }

  /**
   * Has theory speak of every curve. Where that takes its time, or nothing was known before, what is
   * found is drawn meanwhile.
   *
   * @returns false where a newer question came meanwhile.
   */
  async #solve(
    asked: Current,
    answersOf: (tracker: CurveTracker, task: TheoryTask) => Iterable<TheoryNumbers>,
  ): Promise<boolean> {
    const { plan, theories } = asked.question;
    for (const task of plan.theories) {
      const tracker = (this.#trackers[task.number] ??= curveTracker());
      const before = theories.get(task.number) ?? [];
      const answers = await inTurns(answersOf(tracker, task), (taken) => {
        if (this.#current !== asked) return false;
        if (before.some(hasGaps)) {
          theories.set(task.number, [...taken, ...before.slice(taken.length)]);
          this.#drawSoon(asked);
        }
        return true;
      });
      if (answers === null) return false;
      theories.set(task.number, answers);
      const isLast = task === plan.theories.at(-1);
      if (!isLast && performance.now() > asked.time + patience) this.#draw(asked);
    }
    return true;
  }

  /** Nothing that is provisional leaves the page. */
  #sendTable({ number, question, theory }: Current): void {
    if (theory === 'provisional') return;
    this.#reply({ kind: 'table', question: number, csv: tableOf(question) });
  }

  #sendDraws({ number, question }: Current): void {
    this.#reply({ kind: 'draws', question: number, draws: question.plan.draws });
  }

  #draw(current: Current): void {
    const { number, question, view, theory } = current;
    current.isDue = false;
    current.time = performance.now();
    const drawn = drawView(question, view, theory);
    const trials = question.trials.size;
    this.#reply({ kind: 'figure', question: number, theory, ...drawn, trials });
  }

  #drawSoon(asked: Current): void {
    if (asked.isDue) return;
    asked.isDue = true;
    setTimeout(() => {
      if (asked.isDue && this.#current === asked) this.#draw(asked);
    }, pause);
  }

  #refuse(question: number, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    const fault = error instanceof InputError ? message : `internal fault: ${message}`;
    this.#reply({ kind: 'refused', question, message: fault });
  }
}

function* mapped<Answer>(
  answers: Iterable<Answer>,
  numbers: (answer: Answer) => TheoryNumbers,
): Generator<TheoryNumbers> {
  for (const answer of answers) yield numbers(answer);
}

function hasGaps({ learners }: TheoryNumbers): boolean {
  return Object.values(learners).some(({ converged }) => !converged);
}
