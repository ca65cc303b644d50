/**
 * The public API: everything that also runs in a browser. `quenched/node` adds what needs Node.
 */
export { compare } from './answer/compare.ts';
export type { ComparisonRow } from './answer/compare.ts';
export { simulationJson, theoryJson } from './answer/answerJson.ts';
export { optimise } from './answer/optimise.ts';
export type { Optimised } from './answer/optimise.ts';
export type { Optimum } from './answer/optimum.ts';
export { simulate } from './answer/simulate.ts';
export type { SimulateOptions } from './answer/simulate.ts';
export { solve } from './answer/solve.ts';
export type { Solution } from './answer/solve.ts';
export type { Estimate } from './answer/estimate.ts';
export type {
  CourseEstimate,
  LearnerEstimate,
  SimulationAnswer,
  SimulationSetting,
  TrajectoryEstimate,
} from './answer/simulationAnswer.ts';
export { figureHtml } from './figure/figureHtml.ts';
export { figureSpec } from './figure/figureSpec.ts';
export type { FigureSpec, FigureSubject } from './figure/figureSpec.ts';
export type { Decomposition } from './information/decomposition.ts';
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
export { committeeInformation } from './information/gaussian/committeeInformation.ts';
export type { CommitteeUnits } from './information/gaussian/committeeInformation.ts';
export { gaussianDecomposition } from './information/gaussian/gaussianDecomposition.ts';
export type { GaussianJoint } from './information/gaussian/gaussianJoint.ts';
export { scalarTarget } from './information/gaussian/scalarTarget.ts';
export type { ScalarCorrelations } from './information/gaussian/scalarTarget.ts';
export type { SignDecomposition } from './information/signs/signInformation.ts';
export type { Accelerator } from './numerics/accelerator.ts';
export { observableNames, overlapKey } from './observables/observables.ts';
export type { LearnerObservables, ObservableName } from './observables/observables.ts';
export type { OrderParameters } from './observables/orderParameters.ts';
export type { OnlineSeries } from './observables/online/onlineReport.ts';
export type { FeaturesProblem } from './problem/gaussianFeatures/featuresProblem.ts';
export { InputError } from './problem/inputError.ts';
export { problemJsonSchema } from './problem/jsonSchema.ts';
export type { Network } from './problem/online/network.ts';
export type { OnlineProblem } from './problem/online/onlineProblem.ts';
export { parseProblem } from './problem/parseProblem.ts';
export { parseQuestion } from './problem/parseQuestion.ts';
export { parseStatedProblem } from './problem/parseStatedProblem.ts';
export type { PointKernel } from './problem/points/pointKernel.ts';
export type { ForestLearner, KernelRidgeLearner } from './problem/points/pointLearner.ts';
export type { PointTargets } from './problem/points/pointTargets.ts';
export type { Population } from './problem/population.ts';
export type {
  Learner,
  Problem,
  ProblemInput,
  StatedProblem,
  TrainedLearner,
  Training,
} from './problem/problem.ts';
export type { BayesLearner, Targets } from './problem/learner.ts';
export type { Table, Tables } from './problem/table/table.ts';
export { tableSets } from './problem/table/tableSet.ts';
export type { TableName, TableSet } from './problem/table/tableSet.ts';
export type { NetworkTargets } from './problem/table/networkTargets.ts';
export type { SimulatedTable } from './problem/table/simulatedTable.ts';
export type { TableLearner } from './problem/table/tableLearner.ts';
export type { TableNetwork } from './problem/table/tableNetwork.ts';
export type { TableProblem } from './problem/table/tableProblem.ts';
export type { Question, SettledQuestion } from './problem/question.ts';
export { readDocument } from './problem/readDocument.ts';
export { setPath } from './problem/setPath.ts';
export type { Trajectory } from './simulation/trialAnswer.ts';
export { curvesCsv } from './sweep/curvesCsv.ts';
export type { Engine } from './sweep/engine.ts';
export { experimentSchema } from './sweep/experiment.ts';
export type { Experiment } from './sweep/experiment.ts';
export { inlineEngine, inlineEngineAt } from './sweep/inlineEngine.ts';
export type { TaskPlace } from './sweep/taskPlace.ts';
export type { Draw } from './sweep/draw.ts';
export type { Finished, Journal } from './sweep/journal.ts';
export { memoryJournal } from './sweep/memoryJournal.ts';
export { planTasks } from './sweep/plan.ts';
export type { Plan } from './sweep/plan.ts';
export { resolveExperiment } from './sweep/resolveExperiment.ts';
export type { ResolvedExperiment } from './sweep/resolvedExperiment.ts';
export { runPlan } from './sweep/runPlan.ts';
export type { Answered } from './sweep/runPlan.ts';
export type { Results } from './sweep/results.ts';
export { runTasks } from './sweep/runTasks.ts';
export { simulationAnswers } from './sweep/simulationAnswers.ts';
export { simulationHash } from './sweep/simulationHash.ts';
export type { SimulationHash } from './sweep/simulationHash.ts';
export type { TidyRow } from './sweep/tidyRow.ts';
export { tidyRows } from './sweep/tidyRows.ts';
export { bayesModel } from './theory/bayesOptimal/bayesModel.ts';
export type { BayesModel } from './theory/bayesOptimal/bayesModel.ts';
export { bayesFixedPoints } from './theory/bayesOptimal/fixedPoints.ts';
export type { BayesFixedPoint } from './theory/bayesOptimal/fixedPoints.ts';
export { firstOrderTransition } from './theory/bayesOptimal/transitions.ts';
export type { FirstOrderTransition } from './theory/bayesOptimal/transitions.ts';
export type { LearnerTheory, QuadratureKind, TheoryAnswer } from './theory/theoryAnswer.ts';
