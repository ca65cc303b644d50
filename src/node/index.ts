/**
 * What needs Node: experiments from files, run folders, worker threads, jobs of a cluster, figures
 * as files, a system's OpenBLAS and tables of data from installed packages.
 *
 * @example A sweep on all processors, without a run folder, and its figure as files.
 * ```ts
 * import { adjustedExperiment, figure, sweep } from 'quenched';
 * import { loadExperiment, threadsEngine, writeFigure } from 'quenched/node';
 *
 * const { experiment, readPublished } = loadExperiment('nuisance-angle');
 * const small = adjustedExperiment(experiment, { quick: true, trials: 2 });
 * const result = await sweep(small, { engine: threadsEngine(), readPublished });
 * await writeFigure('.', figure(result), result.experiment); // figure.html, figure.svg, figure.json
 * ```
 *
 * @packageDocumentation
 * @module quenched/node
 */

// Experiments and runs as files.
export { experimentPaths, loadExperiment, readExperiment } from './experimentFiles.ts';
export type { ExperimentFile } from './experimentFiles.ts';
export { runExperiment } from './runExperiment.ts';
export type { RunOptions } from './runExperiment.ts';
export { findRun } from './findRun.ts';
export { runResult } from './runResult.ts';
export { isFinished } from './answerIn.ts';
export type { Run } from './answerIn.ts';
export { InterruptedError } from './interruptedError.ts';
export { exportRun, writeExport } from './exportRun.ts';
export { exportFormats } from '../sweep/export/exportFormats.ts';
export type { ExportFormat } from '../sweep/export/exportFormats.ts';
export { verifyRun } from './verifyRun.ts';
export type { DifferingTask, Verification, VerifyChoice } from './verifyRun.ts';
export { compareRuns } from './compareRuns.ts';
export type { RunsComparison } from './compareRuns.ts';
export type { DataDifference } from '../sweep/dataDifferences.ts';
export type { RowDifference, TableDifferences } from '../sweep/tableDifferences.ts';
export type { RunRecord } from '../sweep/runRecord.ts';

// Who computes.
export { threadsEngine } from './threadsEngine.ts';
export { localEngine } from './runEngine.ts';
export type { Carried, OpenRun, RunEngine, RunWatch } from './runEngine.ts';
export { slurmEngine } from './slurm/slurmEngine.ts';
export { commandsEngine } from './jobs/commandsEngine.ts';
export type { JobOptions } from './jobs/jobOptions.ts';

// Figures as files.
export { writeFigure } from './figureFiles.ts';
export { renderSvg } from './renderSvg.ts';
export { plotlySource } from './plotlySource.ts';

// What a machine has beside the program.
export { openBlas } from './openBlas.ts';
export { nodeTables } from './tables/nodeTables.ts';
