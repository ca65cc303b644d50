import { bayesPerceptronOracles } from './bayesPerceptron.ts';
import { bestSettingsOracles } from './bestSettings.ts';
import { committeeOracles } from './committee.ts';
import { hingesOracles } from './hinges.ts';
import { informationOfFeaturesOracles } from './informationOfFeatures.ts';
import { informationOfFieldsOracles } from './informationOfFields.ts';
import { informationOfTablesOracles } from './informationOfTables.ts';
import { logisticPerceptronOracles } from './logisticPerceptron.ts';
import { logitPerceptronOracles } from './logitPerceptron.ts';
import type { Oracle } from './oracle.ts';
import { onlineOracles } from './online.ts';
import { randomFeaturesOracles } from './randomFeatures.ts';
import { ridgeOracles } from './ridge.ts';
import { saddlePointOracles } from './saddlePoint.ts';
import { separabilityOracles } from './separability.ts';

/** Oracles on one subject. */
export interface OracleTopic {
  topic: string;
  oracles: readonly Oracle[];
}

/** Every oracle, by subject: what `quenched oracles` computes and the tests hold to. */
export const oracleTopics: readonly OracleTopic[] = [
  { topic: 'distillation on the mixture', oracles: saddlePointOracles },
  { topic: 'logistic regression on the perceptron', oracles: logisticPerceptronOracles },
  { topic: 'logistic regression where it is true', oracles: logitPerceptronOracles },
  { topic: 'support vector machines', oracles: hingesOracles },
  { topic: 'the Bayes-optimal perceptron', oracles: bayesPerceptronOracles },
  { topic: 'the Bayes-optimal committee', oracles: committeeOracles },
  { topic: 'ridge regression and its distillation', oracles: ridgeOracles },
  { topic: 'best settings', oracles: bestSettingsOracles },
  { topic: 'random features', oracles: randomFeaturesOracles },
  { topic: 'separability and capacity', oracles: separabilityOracles },
  { topic: 'committees that learn online', oracles: onlineOracles },
  { topic: 'what fields tell of labels', oracles: informationOfFieldsOracles },
  { topic: 'what Gaussian features tell', oracles: informationOfFeaturesOracles },
  { topic: 'partial information decomposition', oracles: informationOfTablesOracles },
];
