import { describe, expect, it } from 'vitest';
import { Answerer } from '../../../src/explorer/worker/answerer.ts';
import { unconvergedName } from '../../../src/figure/unconvergedTrace.ts';
import type { ExplorerReply } from '../../../src/explorer/worker/explorerReply.ts';

function experiment(y: string, alpha = '1:3:5', teacherRidge: number | 'optimal' = 0.1) {
  return {
    title: 'a teacher and its student',
    problem: {
      population: { kind: 'mixture' },
      alpha: 1,
      learners: [
        { name: 'teacher', loss: 'logistic', l2: teacherRidge },
        { name: 'student', loss: 'logistic', l2: 0.1, targets: { from: 'teacher' } },
      ],
    },
    axes: { alpha },
    simulate: { axes: { alpha: '2' }, n: 20, trials: 2 },
    curves: [{ label: 'student', learner: 'student' }],
    figure: { x: 'alpha', y, xLabel: 'α', yLabel: 'y' },
  };
}

const view = { name: 'figure' } as const;

/** An answerer, what it has said, and a wait until it says something. */
function listening() {
  const said: ExplorerReply[] = [];
  const answerer = new Answerer((reply) => said.push(reply));
  const heard = async (is: (reply: ExplorerReply) => boolean) => {
    await expect.poll(() => said.some(is), { timeout: 20_000 }).toBe(true);
    return said.find(is);
  };
  return { answerer, said, heard };
}

/** The heights of the student's line. */
function heights(reply: ExplorerReply | undefined): unknown[] {
  if (reply?.kind !== 'figure' || reply.figure === null) return [];
  const line = reply.figure.data.find(
    ({ name, x }) => name?.startsWith('student') && (x?.length ?? 0) > 1,
  );
  return Array.from<unknown>((line?.y ?? []) as ArrayLike<unknown>);
}

describe('the worker that answers and draws', () => {
  it.each(['testError', 'trainError', 'gap', 'trainLoss', 'q'])(
    'draws %s at once, near what it is in full',
    async (y) => {
      const { answerer, heard } = listening();
      answerer.hear({
        kind: 'ask',
        question: 1,
        experiment: experiment(y),
        view,
        effort: 'resting',
      });
      const is = (theory: string) => (reply: ExplorerReply) =>
        reply.kind === 'figure' && reply.theory === theory;
      const atOnce = heights(await heard(is('provisional')));
      const inFull = heights(await heard(is('full')));
      expect(atOnce).toHaveLength(5);
      // What provisional answers promise.
      atOnce.forEach((height, i) => expect(height).toBeCloseTo(Number(inFull[i]), 3));
    },
  );

  it('draws what it finds meanwhile where nothing was found at once', async () => {
    const { answerer, said, heard } = listening();
    answerer.hear({
      kind: 'ask',
      question: 1,
      experiment: experiment('testError', '1:3:31', 'optimal'),
      view,
      effort: 'resting',
    });
    await heard((reply) => reply.kind === 'figure' && reply.theory === 'full');
    const found = said
      .filter((reply) => reply.kind === 'figure')
      .map((reply) => heights(reply).filter((height) => height !== null).length);
    expect(found[0]).toBe(0);
    expect(found.at(-1)).toBe(31);
    expect(found.some((count) => count > 0 && count < 31)).toBe(true);
  });

  it('marks what has no answer, but not while it is not known', async () => {
    const { answerer, heard } = listening();
    // Without a ridge the teacher separates so few samples: there is no answer.
    answerer.hear({
      kind: 'ask',
      question: 1,
      experiment: experiment('testError', '0.3:0.5:3', 0),
      view,
      effort: 'resting',
    });
    const marked = async (theory: string) => {
      const reply = await heard((one) => one.kind === 'figure' && one.theory === theory);
      const data = reply?.kind === 'figure' ? (reply.figure?.data ?? []) : [];
      return data.filter(({ name }) => name === unconvergedName).length;
    };
    expect(await marked('provisional')).toBe(0);
    // In the figure and in its key.
    expect(await marked('full')).toBe(2);
  });

  it('gives no table before theory is in full', async () => {
    const { answerer, said, heard } = listening();
    answerer.hear({
      kind: 'ask',
      question: 1,
      experiment: experiment('testError'),
      view,
      effort: 'moving',
    });
    await heard(({ kind }) => kind === 'figure');
    answerer.hear({ kind: 'table', question: 1 });
    expect(said.map(({ kind }) => kind)).not.toContain('table');
  });

  it('leaves a question for a newer one', async () => {
    const { answerer, said, heard } = listening();
    const ask = (question: number) => {
      answerer.hear({
        kind: 'ask',
        question,
        experiment: experiment('testError', '1:5:40'),
        view,
        effort: 'resting',
      });
    };
    ask(1);
    ask(2);
    await heard((reply) => reply.kind === 'figure' && reply.theory === 'full');
    expect(new Set(said.map(({ question }) => question))).toEqual(new Set([2]));
  });

  it('says what is wrong with an experiment', async () => {
    const { answerer, heard } = listening();
    answerer.hear({
      kind: 'ask',
      question: 1,
      experiment: experiment('testError', '-1'),
      view,
      effort: 'resting',
    });
    const refused = await heard(({ kind }) => kind === 'refused');
    expect(refused?.kind === 'refused' ? refused.message : '').toContain('alpha');
  });
});
