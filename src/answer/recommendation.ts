import { diagnosisNames } from '../observables/diagnostics/diagnoseTeacher.ts';
import type { Diagnosis } from '../observables/diagnostics/diagnoseTeacher.ts';
import type { Estimate } from './estimate.ts';

/** What to do with the targets of a student, and why. */
export interface Recommendation {
  cure: 'cross-fit' | 'correct' | 'both' | 'neither';
  /** One for each of the two cures, taken or not. */
  reasons: [string, string];
}

/** Whether a finding is there, in words that say it. */
interface Finding {
  holds: boolean;
  reason: string;
}

/** As many standard errors as a difference needs to be one: chance exceeds them once in forty. */
const certain = 2;

/** A gap between the teacher's losses below this share of the loss is not worth F more teachers. */
const worthwhile = 0.05;

/**
 * The cures that the diagnosis of a student's teacher asks for; undefined where it was not diagnosed
 * or one trial leaves no error bars.
 */
export function recommendation(
  observables: Readonly<Partial<Record<string, Estimate>>>,
): Recommendation | undefined {
  const found = diagnosisNames.map((name): [keyof Diagnosis, Estimate | undefined] => [
    name,
    observables[name],
  ]);
  const sure = found.flatMap(([name, estimate]): [keyof Diagnosis, Sure][] =>
    estimate === undefined || estimate.stderr === null
      ? []
      : [[name, { mean: estimate.mean, stderr: estimate.stderr }]],
  );
  if (sure.length < found.length) return undefined;
  const diagnosis = Object.fromEntries(sure) as Record<keyof Diagnosis, Sure>;
  const [overfit, underfit] = [overfits(diagnosis), underfits(diagnosis)];
  const reasons: [string, string] = [overfit.reason, underfit.reason];
  if (overfit.holds) return { cure: underfit.holds ? 'both' : 'cross-fit', reasons };
  return { cure: underfit.holds ? 'correct' : 'neither', reasons };
}

interface Sure {
  mean: number;
  stderr: number;
}

/** Where copies of the teacher do worse on what they have not seen, it shows more than it knows. */
function overfits(diagnosis: Record<keyof Diagnosis, Sure>): Finding {
  const { teacherInSampleLoss: own, teacherOutOfFoldLoss: honest } = diagnosis;
  const gap = honest.mean - own.mean;
  const error = together(own, honest);
  const holds = gap > certain * error && gap > worthwhile * honest.mean;
  const losses = `${digits(own.mean)} on its own samples, ${digits(honest.mean)} out of fold`;
  return { holds, reason: `the teacher ${holds ? 'overfits' : 'hardly overfits'}: loss ${losses}` };
}

/** Where the labels still say what the student could learn, and more than their noise costs. */
function underfits({ biasTerm, varianceTerm }: Record<keyof Diagnosis, Sure>): Finding {
  const error = together(biasTerm, varianceTerm);
  const holds = biasTerm.mean - varianceTerm.mean > certain * error;
  const terms = `bias ${digits(biasTerm.mean)} against ${digits(varianceTerm.mean)} of noise that a correction adds`;
  return { holds, reason: `the teacher ${holds ? 'underfits' : 'hardly underfits'}: ${terms}` };
}

/** The standard error of a difference, as if the two were independent. */
function together({ stderr: one }: Sure, { stderr: other }: Sure): number {
  return Math.sqrt(one * one + other * other);
}

function digits(value: number): string {
  return value.toPrecision(3);
}
