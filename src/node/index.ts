/**
 * What needs Node: experiments from files, run folders, worker threads, jobs of a cluster, figures
 * as files, a system's OpenBLAS and tables of data from installed packages.
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
export { commandsHanding } from './jobs/commandsHanding.ts';
export { handingEngine } from './jobs/handing.ts';
export type { HandedRun, Handing } from './jobs/handing.ts';
export { defaultJobOptions } from './jobs/jobOptions.ts';
export type { JobOptions } from './jobs/jobOptions.ts';
export type { Manifest } from './jobs/manifest.ts';
export { slurmHere } from './slurm/slurm.ts';
export type { Slurm } from './slurm/slurm.ts';
export { slurmHanding } from './slurm/slurmHanding.ts';
export { localEngine } from './runEngine.ts';
export type { Carried, OpenRun, RunEngine, RunWatch } from './runEngine.ts';
export { nodeTables } from './tables/nodeTables.ts';
export { threadsEngine } from './threadsEngine.ts';
export { exportFormats } from '../sweep/export/exportFormats.ts';
export type { ExportFormat } from '../sweep/export/exportFormats.ts';
