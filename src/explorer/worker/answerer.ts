import { curveTracker } from '../../answer/curveTracker.ts';
import type { CurveTracker } from '../../answer/curveTracker.ts';
import { InputError } from '../../problem/inputError.ts';
import type { TheoryTask } from '../../sweep/task.ts';
import type { TheoryNumbers } from '../../sweep/taskResult.ts';
import { drawView } from './drawView.ts';
import type { ExplorerReply } from './explorerReply.ts';
import type { ExplorerRequest, View } from './explorerRequest.ts';
import { openQuestion, planTrials, tableOf } from './openQuestion.ts';
import type { OpenQuestion } from './openQuestion.ts';
import { provisionalNumbers } from './provisionalNumbers.ts';
import { inTurns } from './turns.ts';

/** Trials come in faster than anyone can see: figures are drawn this long after another, in ms. */
const pause = 150;

/** The question that is open, and how it is shown. */
interface Current {
  number: number;
  question: OpenQuestion;
  view: View;
  theory: 'provisional' | 'full';
  /** Whether a figure with the newest trials is about to be drawn. */
  isDue: boolean;
}

/**
 * Answers the page's questions one at a time: theory at once, then in full, and figures with the
 * trials that have come in. It remembers the curves of the last question, near which those of the
 * next begin.
 */
export function answerer(
  reply: (reply: ExplorerReply) => void,
): (request: ExplorerRequest) => void {
  const trackers: CurveTracker[] = [];
  const trackerOf = ({ number }: TheoryTask) => (trackers[number] ??= curveTracker());
  let current: Current | null = null;

  const draw = (asked: Current) => {
    const { number, question, view, theory } = asked;
    const drawn = drawView(question, view, theory);
    const trials = question.trials.size;
    reply({ kind: 'figure', question: number, theory, ...drawn, trials });
  };

  const drawSoon = (asked: Current) => {
    if (asked.isDue) return;
    asked.isDue = true;
    setTimeout(() => {
      asked.isDue = false;
      if (current === asked) draw(asked);
    }, pause);
  };

  /** What theory says of every curve; null where a newer question came. */
  const solved = async (
    asked: Current,
    answersOf: (task: TheoryTask) => Generator<TheoryNumbers>,
  ): Promise<boolean> => {
    for (const task of asked.question.plan.theories) {
      const answers = await inTurns(answersOf(task), () => current === asked);
      if (answers === null) return false;
      asked.question.theories.set(task, answers);
    }
    return true;
  };

  const answer = async (asked: Current, effort: 'moving' | 'resting') => {
    const { question, number } = asked;
    const provisional = await solved(asked, (task) =>
      numbersOf(trackerOf(task).provisional(task.problems), provisionalNumbers),
    );
    if (!provisional) return;
    draw(asked);
    if (effort === 'moving') return;
    const send = () => {
      reply({ kind: 'draws', question: number, draws: question.plan.draws });
    };
    if (!question.plan.provisional) send();
    const full = await solved(asked, (task) =>
      numbersOf(trackerOf(task).full(task.problems), ({ problem: _, ...numbers }) => numbers),
    );
    if (!full) return;
    asked.theory = 'full';
    if (question.plan.provisional) {
      planTrials(question);
      send();
    }
    draw(asked);
  };

  const refuse = (question: number, error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const fault = error instanceof InputError ? message : `internal fault: ${message}`;
    reply({ kind: 'refused', question, message: fault });
  };

  const ask = (request: Extract<ExplorerRequest, { kind: 'ask' }>) => {
    current = null;
    try {
      const question = openQuestion(request.experiment);
      const { question: number, view, effort } = request;
      const asked: Current = { number, question, view, theory: 'provisional', isDue: false };
      current = asked;
      answer(asked, effort).catch((error: unknown) => {
        refuse(number, error);
      });
    } catch (error) {
      refuse(request.question, error);
    }
  };

  return (request) => {
    if (request.kind === 'ask') {
      ask(request);
      return;
    }
    if (current?.number !== request.question) return;
    switch (request.kind) {
      case 'look':
        current.view = request.view;
        draw(current);
        break;
      case 'trial':
        current.question.trials.set(request.task, request.answers);
        drawSoon(current);
        break;
      case 'table':
        reply({ kind: 'table', question: current.number, csv: tableOf(current.question) });
        break;
    }
  };
}

function* numbersOf<Answer>(
  answers: Iterable<Answer>,
  numbers: (answer: Answer) => TheoryNumbers,
): Generator<TheoryNumbers> {
  for (const answer of answers) yield numbers(answer);
}
