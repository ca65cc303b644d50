import type { Complaint } from './checkProblem.ts';
import { wholeSample } from './dataPart.ts';
import type { DataPart } from './dataPart.ts';
import { didYouMean } from './nearestName.ts';
import type { ProblemFields } from './problem.ts';

type LearningFields = Exclude<ProblemFields['learners'][number], { kind: 'bayes-optimal' }>;

/** Shares are decimal fractions such as thirds, rounded by whoever wrote them. */
const shareRounding = 1e-9;

function checkParts(parts: readonly DataPart[]): Complaint {
  const names = parts.map(({ name }) => name);
  const repeated = names.findIndex((name, at) => names.indexOf(name) < at);
  if (repeated >= 0) {
    const first = names.indexOf(names[repeated] as string);
    return [`data.${repeated}.name is "${names[repeated]}", the name of data.${first}`];
  }
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(total - 1) <= shareRounding) return undefined;
  return [`the shares of data sum to ${total}`, 'they must sum to 1'];
}

function checkOn(learner: LearningFields, parts: readonly DataPart[]): Complaint {
  const names = parts.map(({ name }) => name);
  const on = learner.on ?? names;
  const where = `learners.${learner.name}.on`;
  const unknown = on.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    return [
      `${where} names "${unknown}"`,
      `the parts of data are ${names.join(', ')}`,
      didYouMean(unknown, names),
    ];
  }
  const repeated = on.find((name, at) => on.indexOf(name) < at);
  if (repeated !== undefined) return [`${where} names "${repeated}" twice`];
  const bare = parts.find(({ name, labels }) => on.includes(name) && !labels);
  if (bare === undefined || learner.targets !== undefined) return undefined;
  return [
    `learners.${learner.name} trains on "${bare.name}", which has no labels`,
    'it needs targets, or other parts in "on"',
  ];
}

/** Checks that the parts make up the sample and that learners train on parts there are. */
export function checkData({ data, learners }: ProblemFields): Complaint {
  const parts = data ?? [wholeSample];
  const learning = learners.filter((learner) => learner.kind !== 'bayes-optimal');
  return checkParts(parts) ?? learning.map((learner) => checkOn(learner, parts)).find(Boolean);
}
