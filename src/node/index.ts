/**
 * What needs Node: experiments from files, run folders, worker threads, figures as files, a
 * system's OpenBLAS and tables of data from installed packages.
 */
export { answerIn, isFinished, runFolder } from './answerIn.ts';
export type { Run, RunQuestion } from './answerIn.ts';
export {
  experimentPaths,
  findExperiment,
  loadExperiment,
  readExperiment,
} from './experimentFiles.ts';
export type { ExperimentFile } from './experimentFiles.ts';
export { exportRun, writeExport } from './exportRun.ts';
export { InterruptedError } from './interruptedError.ts';
export { compareRuns } from './compareRuns.ts';
export type { RunsComparison } from './compareRuns.ts';
export { verifyRun } from './verifyRun.ts';
export type { Verification } from './verifyRun.ts';
export { writeFigure } from './figureFiles.ts';
export { openBlas } from './openBlas.ts';
export { plotlySource } from './plotlySource.ts';
export { renderSvg } from './renderSvg.ts';
export { localEngine } from './runEngine.ts';
export type { Carried, OpenRun, RunEngine, RunWatch } from './runEngine.ts';
export { nodeTables } from './tables/nodeTables.ts';
export { threadsEngine } from './threadsEngine.ts';
export { exportFormats } from '../sweep/export/exportFormats.ts';
export type { ExportFormat } from '../sweep/export/exportFormats.ts';
