/** Schemas and what follows from them: the page of the format says what they hold, key by key. */
const schemas = [
  'bayesLearnerSchema',
  'dataPartSchema',
  'drawSchema',
  'entrySchema',
  'featuresProblemSchema',
  'jointSchema',
  'mixtureSchema',
  'perceptronSchema',
  'pointKernelSchema',
  'populationSchema',
  'problemSchema',
  'scaleSchema',
  'simulatedTableSchema',
  'stateSchema',
  'CorrectionFields',
  'Fields',
  'Filled',
  'Init',
  'GradientDescentFields',
  'NetworkFields',
  'OnlineFields',
  'PointLearner',
  'PointTargetFields',
  'ProblemFields',
  'SchemaNode',
  'Settled',
  'TableFields',
  'TableLearnerFields',
  'TableNetworkFields',
  'TargetFields',
  'TrainedLearnerFields',
  'TrainingFields',
  'WeightedLearner',
];

/** What goes from one function of the API to another and is made by nobody else. */
const opaque = [
  'ChannelAverages',
  'LearnerTrial',
  'SampledInformation',
  'CubicKernels',
  'KernelExports',
  'Plan',
  'RunJournal',
  'WeightPrior',
  'measures',
  'partNames',
  'recordedNames',
];

/** Names that types of the API refer to and that readers of the reference can do without. */
export const intentionallyNotExported = [...schemas, ...opaque];
