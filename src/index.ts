/**
 * Knowledge transfer between shallow networks: a problem is plain data, simulation and theory answer
 * it with the same observables, and a sweep repeats both along axes. Everything here also runs in a
 * browser; `quenched/node` adds what needs Node.
 *
 * | to | use |
 * | --- | --- |
 * | answer one problem | {@link parseProblem}, {@link solve}, {@link simulate}, {@link compare} |
 * | answer it along axes, and draw that | {@link sweep}, {@link figure} |
 * | know what was transferred | {@link decompose}, {@link fieldInformation}, {@link gaussianDecomposition}, {@link committeeInformation} |
 * | look into Bayes-optimal learning | {@link bayesModel}, {@link bayesFixedPoints}, {@link firstOrderTransition} |
 *
 * @example A student of half the inputs learns from its teacher: both answers, then a figure.
 * ```ts
 * import { compare, figure, parseProblem, simulate, solve, sweep } from 'quenched';
 *
 * const problem = parseProblem({
 *   population: { kind: 'mixture', rho: 0.2, delta: 1 },
 *   alpha: 3,
 *   learners: [
 *     { name: 'teacher', loss: 'logistic', l2: 0.1 },
 *     { name: 'student', loss: 'logistic', l2: 1e-5, capacity: 0.5, targets: { from: 'teacher' } },
 *   ],
 * });
 * const theory = solve(problem);
 * const rows = compare(theory, simulate(problem, { n: 100, trials: 3 }));
 * const row = rows.find((r) => r.learner === 'student' && r.observable === 'testError');
 * console.log(row?.theory?.toFixed(4)); // 0.1885
 *
 * const result = await sweep({
 *   title: 'A student inherits the regularisation of its teacher',
 *   problem,
 *   axes: { alpha: '1:5:5' },
 *   simulate: { axes: { alpha: '2,4' }, n: 100, trials: 3 },
 *   curves: [
 *     { label: 'teacher', learner: 'teacher', dash: 'dash' },
 *     { label: 'student', learner: 'student' },
 *   ],
 *   figure: { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'test error' },
 * });
 * const { data, layout, config } = figure(result); // Plotly.newPlot(div, data, layout, config)
 * ```
 *
 * @packageDocumentation
 * @module quenched
 */

// The two answers to one problem.
export { solve } from './answer/solve.ts';
export type { Solution } from './answer/solve.ts';
export type { InformationEstimate, PartEstimate } from './answer/averageInformation.ts';
export type { Optimum } from './answer/optimum.ts';
export type { LearnerTheory, QuadratureKind, TheoryAnswer } from './theory/theoryAnswer.ts';
export { simulate } from './answer/simulate.ts';
export type { SimulateOptions } from './answer/simulate.ts';
export type {
  CourseEstimate,
  LearnerEstimate,
  SimulationAnswer,
  SimulationSetting,
  TrajectoryEstimate,
} from './answer/simulationAnswer.ts';
export type { Estimate } from './answer/estimate.ts';
export { compare } from './answer/compare.ts';
export type { ComparedTheory, ComparisonRow } from './answer/compare.ts';
export { simulationJson, theoryJson } from './answer/answerJson.ts';
export { observableNames, overlapKey } from './observables/observables.ts';
export type { LearnerObservables, ObservableName } from './observables/observables.ts';
export type { OrderParameters } from './observables/orderParameters.ts';
export type { RecordedName, TrialAnswer } from './simulation/trialAnswer.ts';
export type { OnlineSeries } from './observables/online/onlineReport.ts';
export type { Accelerator } from './numerics/accelerator.ts';

// Along axes: a table, judged claims and a figure.
export { sweep } from './sweep/sweep.ts';
export type { SweepOptions } from './sweep/sweep.ts';
export type { SweepResult } from './sweep/sweepResult.ts';
export type { SimulationHash } from './sweep/simulationHash.ts';
export type { TidyRow } from './sweep/tidyRow.ts';
export type { ClaimResult } from './sweep/runRecord.ts';
export { figure } from './figure/figure.ts';
export { figureSpec } from './figure/figureSpec.ts';
export type { FigureSpec, FigureSubject } from './figure/figureSpec.ts';
export type { FigureCurve } from './figure/drawnCurve.ts';
export { figureHtml } from './figure/figureHtml.ts';
export type { FigureCaption } from './figure/figureCaption.ts';
export { curvesCsv } from './sweep/curvesCsv.ts';
export { inlineEngine, inlineEngineAt } from './sweep/inlineEngine.ts';
export type { Engine } from './sweep/engine.ts';
export type { Task, TheoryTask, TrialTask } from './sweep/task.ts';
export type { Draw } from './sweep/draw.ts';
export type { TheoryNumbers } from './sweep/taskResult.ts';
export type { Results } from './sweep/results.ts';
export type { TaskPlace } from './sweep/taskPlace.ts';
export { memoryJournal } from './sweep/memoryJournal.ts';
export type { Finished, Journal } from './sweep/journal.ts';
export type { Progress } from './sweep/runTasks.ts';

// Problems and experiments as data.
export { parseProblem } from './problem/parseProblem.ts';
export { parseQuestion } from './problem/parseQuestion.ts';
export { readDocument } from './problem/readDocument.ts';
export { setPath } from './problem/setPath.ts';
export { problemJsonSchema } from './problem/jsonSchema.ts';
export { InputError } from './problem/inputError.ts';
export type { Question, SettledQuestion } from './problem/question.ts';
export type {
  Learner,
  Problem,
  ProblemInput,
  StatedProblem,
  TrainedLearner,
  Training,
} from './problem/problem.ts';
export type { BayesLearner, Targets } from './problem/learner.ts';
export type { DataPart } from './problem/dataPart.ts';
export type { Correction } from './problem/correction.ts';
export type {
  Mixture,
  Perceptron,
  Population,
  SingleIndexPopulation,
} from './problem/population.ts';
export type { OnlineProblem } from './problem/online/onlineProblem.ts';
export type { Network } from './problem/online/network.ts';
export type { FeaturesProblem } from './problem/gaussianFeatures/featuresProblem.ts';
export type { TableProblem } from './problem/table/tableProblem.ts';
export type { AnyTableLearner, TableLearner } from './problem/table/tableLearner.ts';
export type { TableNetwork } from './problem/table/tableNetwork.ts';
export type { NetworkTargets } from './problem/table/networkTargets.ts';
export type { SimulatedTable } from './problem/table/simulatedTable.ts';
export { tableSets } from './problem/table/tableSet.ts';
export type { TableName, TableSet } from './problem/table/tableSet.ts';
export type { StoredTable, Table, Tables } from './problem/table/table.ts';
export type { PointKernel } from './problem/points/pointKernel.ts';
export type { ForestLearner, KernelRidgeLearner } from './problem/points/pointLearner.ts';
export type { PointTargets } from './problem/points/pointTargets.ts';
export { parseExperiment } from './sweep/parseExperiment.ts';
export { adjustedExperiment } from './sweep/adjustedExperiment.ts';
export type { Adjustment } from './sweep/adjustedExperiment.ts';
export type { Override } from './sweep/override.ts';
export { resolveExperiment } from './sweep/resolveExperiment.ts';
export type { ReadPublished } from './sweep/resolveExperiment.ts';
export { publishedCurve } from './sweep/publishedCurve.ts';
export type { PublishedPoints } from './sweep/publishedCurve.ts';
export type { Experiment, ExperimentInput } from './sweep/experiment.ts';
export type { ResolvedCurve, ResolvedExperiment } from './sweep/resolvedExperiment.ts';

// What was transferred: partial information decompositions.
export { decompose } from './information/discrete/decompose.ts';
export type {
  DecomposeOptions,
  Measure,
  TableDecomposition,
  Undecomposed,
} from './information/discrete/decomposeTable.ts';
export type { Joint, JointEntry, State } from './information/discrete/joint.ts';
export { parseJoint } from './information/discrete/parseJoint.ts';
export { redundancyCertificate } from './information/discrete/redundancyCertificate.ts';
export { fieldInformation } from './information/fields/fieldInformation.ts';
export type { FieldInformation } from './information/fields/fieldInformation.ts';
export type { FieldDecomposition } from './information/fields/softInformation.ts';
export type { SignDecomposition } from './information/signs/signInformation.ts';
export { gaussianDecomposition } from './information/gaussian/gaussianDecomposition.ts';
export type { GaussianJoint } from './information/gaussian/gaussianJoint.ts';
export { scalarTarget } from './information/gaussian/scalarTarget.ts';
export type { ScalarCorrelations } from './information/gaussian/scalarTarget.ts';
export { committeeInformation } from './information/gaussian/committeeInformation.ts';
export type { CommitteeUnits } from './information/gaussian/committeeInformation.ts';
export type { Decomposition } from './information/decomposition.ts';
export type { PartName } from './information/partNames.ts';

// Bayes-optimal learning: the landscape behind one answer.
export { bayesModel } from './theory/bayesOptimal/bayesModel.ts';
export type { BayesModel } from './theory/bayesOptimal/bayesModel.ts';
export { bayesFixedPoints } from './theory/bayesOptimal/fixedPoints.ts';
export type { BayesFixedPoint } from './theory/bayesOptimal/fixedPoints.ts';
export { firstOrderTransition } from './theory/bayesOptimal/transitions.ts';
export type { FirstOrderTransition } from './theory/bayesOptimal/transitions.ts';
