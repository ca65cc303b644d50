/** Entry of the page's workers: the one named `answerer` answers and draws, others run trials. */
import { taskWorker } from '../../sweep/workers/taskWorker.ts';
import { answerer } from './answerer.ts';
import { explorerRequestSchema } from './explorerRequest.ts';

function listener(): (message: unknown) => void {
  if (self.name === 'answerer') {
    const answer = answerer((reply) => {
      postMessage(reply);
    });
    return (message) => {
      answer(explorerRequestSchema.parse(message));
    };
  }
  const work = taskWorker({});
  return (message) => {
    postMessage(work(message));
  };
}

const listen = listener();

self.onmessage = ({ data }: MessageEvent<unknown>) => {
  listen(data);
};
