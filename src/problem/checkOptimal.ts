import type { Complaint } from './checkProblem.ts';
import { chosenStrengthBehind } from './chosenStrength.ts';
import { committeeBehind } from './committee.ts';
import { wholeSample } from './dataPart.ts';
import type { DataPart } from './dataPart.ts';
import { isOptimal, settingPath } from './optimal.ts';
import { pointLearnerNames } from './points/pointLearner.ts';
import { pointsBehind } from './points/pointsBehind.ts';
import { optimalSettings } from './statedProblem.ts';
import type { StatedProblem } from './problem.ts';

type StatedTrained = Extract<StatedProblem['learners'][number], { kind: 'trained' }>;

/** A temperature that has no effect has no best value. */
function checkTemperature({ name, loss, targets }: StatedTrained): Complaint {
  if (!isOptimal(targets?.temperature)) return undefined;
  const where = `learners.${name}.targets`;
  if (loss === 'square') {
    return [`${where}.temperature is "optimal"`, 'the square loss does not depend on it'];
  }
  if (targets.hard) return [`${where}.temperature is "optimal"`, 'hard targets need 1'];
  const { mixing } = targets;
  if (isOptimal(mixing) || (mixing >= 0 && mixing <= 1)) return undefined;
  return [
    `${where}.mixing is ${mixing}`,
    'it must be at least 0 and at most 1 where the temperature is optimal',
  ];
}

/** What is optimal is found by theory. */
function checkCovered(learner: StatedTrained, problem: StatedProblem): Complaint {
  const path = optimalSettings(problem)
    .filter((setting) => setting.learner === learner.name)
    .map(settingPath)[0];
  const points = path && pointsBehind(problem, learner);
  if (points) {
    return [
      `${path} is "optimal"`,
      `no theory finds it, as ${points.name} is ${pointLearnerNames[points.kind]}`,
    ];
  }
  const chosen = path && chosenStrengthBehind(problem, learner);
  if (chosen) {
    return [
      `${path} is "optimal"`,
      `no theory finds it, as the strength of ${chosen.name} is chosen by cross-validation`,
    ];
  }
  const committee = path && committeeBehind(problem, learner);
  if (!committee) return undefined;
  const who = committee === 'population' ? 'population' : committee.name;
  return [`${path} is "optimal"`, `no theory finds it, as ${who} is a committee`];
}

/** Without labels targets have weight 1, whatever the mixing. */
function checkMixing({ name, on, targets }: StatedTrained, parts: readonly DataPart[]): Complaint {
  if (!isOptimal(targets?.mixing)) return undefined;
  const labelled = parts.some((part) => part.labels && (on?.includes(part.name) ?? true));
  if (labelled) return undefined;
  return [
    `learners.${name}.targets.mixing is "optimal"`,
    'a learner that trains without labels does not depend on it',
  ];
}

/** Checks that what is to be optimal has an effect. */
export function checkOptimal(problem: StatedProblem): Complaint {
  const { data, learners } = problem;
  const parts = data ?? [wholeSample];
  return learners
    .filter((learner) => learner.kind === 'trained')
    .map(
      (learner) =>
        checkTemperature(learner) ?? checkMixing(learner, parts) ?? checkCovered(learner, problem),
    )
    .find(Boolean);
}
