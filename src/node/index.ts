/**
 * What needs Node: experiments from files, run folders, worker threads, figures as files and
 * a system's OpenBLAS.
 */
export { answerIn, isFinished, runFolder } from './answerIn.ts';
export type { Run, RunQuestion, RunWatch } from './answerIn.ts';
export {
  experimentPaths,
  findExperiment,
  loadExperiment,
  readExperiment,
} from './experimentFiles.ts';
export type { ExperimentFile } from './experimentFiles.ts';
export { writeFigure } from './figureFiles.ts';
export { openBlas } from './openBlas.ts';
export { plotlySource } from './plotlySource.ts';
export { renderSvg } from './renderSvg.ts';
export { threadsEngine } from './threadsEngine.ts';
