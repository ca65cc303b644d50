/** Entry of the page's workers: the one named `answerer` answers and draws, others run trials. */
import { taskWorker } from '../../sweep/workers/taskWorker.ts';
import { Answerer } from './answerer.ts';
import { explorerRequestSchema } from './explorerRequest.ts';

function listener(): (message: unknown) => void {
  if (self.name === 'answerer') {
    const answerer = new Answerer((reply) => {
      postMessage(reply);
    });
    return (message) => {
      answerer.hear(explorerRequestSchema.parse(message));
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
