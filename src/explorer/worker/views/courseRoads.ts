import { averageCourses } from '../../../answer/averageCourses.ts';
import { estimate } from '../../../answer/estimate.ts';
import type { Estimate } from '../../../answer/estimate.ts';
import type { OnlineSeries } from '../../../observables/online/onlineReport.ts';
import type { TrialAnswer } from '../../../simulation/trialAnswer.ts';
import type { PlannedCurve } from '../../../sweep/plan.ts';
import type { TheoryNumbers } from '../../../sweep/taskResult.ts';
import type { CourseRoad, CourseSeries } from '../course.ts';
import { finishedTrials } from '../finishedTrials.ts';
import type { OpenQuestion } from '../openQuestion.ts';

/** A number and its error; `undefined` where there is none. */
type Reading = { mean: number; stderr: number | null } | undefined;

/** What is read of a course at some times. */
interface Readings {
  time: number[];
  error: (network: string, place: number) => Reading;
  overlap: (key: string, place: number) => Reading;
}

const exact = (mean: number | undefined): Reading =>
  mean === undefined ? undefined : { mean, stderr: null };

/** Answers of theory along time: each is of the networks at its end. */
function answersAlong(time: number[], answers: readonly TheoryNumbers[]): Readings {
  return {
    time: time.slice(0, answers.length),
    error: (network, place) => {
      const learner = answers[place]?.learners[network];
      return exact(learner?.converged === true ? learner.observables.testError : undefined);
    },
    overlap: (key, place) => exact(answers[place]?.overlaps[key]),
  };
}

/** The mean of what all trials have. */
function mean(values: readonly (number | undefined)[]): Estimate | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 || known.length < values.length ? undefined : estimate(known);
}

/** Trials along time. */
function trialsAlong(points: readonly { x: number; trials: TrialAnswer[] }[]): Readings {
  const at = (place: number, read: (trial: TrialAnswer) => number | undefined) =>
    mean((points[place]?.trials ?? []).map(read));
  return {
    time: points.map(({ x }) => x),
    error: (network, place) =>
      at(place, ({ learners: { [network]: learner } }) =>
        learner?.converged === true ? learner.observables.testError : undefined,
      ),
    overlap: (key, place) => at(place, ({ overlaps }) => overlaps[key]),
  };
}

/** A course that the problem itself records. */
function recorded({ time, networks, overlaps }: OnlineSeries): Readings {
  return {
    time,
    error: (network, place) => exact(networks[network]?.['testError']?.[place]),
    overlap: (key, place) => exact(overlaps[key]?.[place]),
  };
}

/** Courses that the problem itself records, averaged. */
function recordedMeans(trials: readonly TrialAnswer[]): Readings | null {
  const course = averageCourses(trials.map(({ trajectory }) => trajectory));
  if (course === undefined) return null;
  return {
    time: course.time,
    error: (network, place) => course.networks[network]?.testError?.[place],
    overlap: (key, place) => course.overlaps[key]?.[place],
  };
}

function roadOf(
  { time, error, overlap }: Readings,
  networks: readonly string[],
  keys: readonly string[],
): CourseRoad {
  const series = (read: (name: string, place: number) => Reading, names: readonly string[]) =>
    Object.fromEntries(
      names.map((name): [string, CourseSeries] => {
        const readings = time.map((_, place) => read(name, place));
        return [
          name,
          {
            mean: readings.map((reading) => finite(reading?.mean)),
            stderr: readings.map((reading) => finite(reading?.stderr)),
          },
        ];
      }),
    );
  return { time, errors: series(error, networks), overlaps: series(overlap, keys) };
}

/** A road that says something: theory is silent until its equations are solved. */
function known(road: CourseRoad): CourseRoad | null {
  const isKnown = Object.values(road.errors).some(({ mean }) =>
    mean.some((value) => value !== null),
  );
  return isKnown ? road : null;
}

function finite(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** What a course is asked for: test errors of networks, overlaps of pairs of units. */
interface Asked {
  networks: readonly string[];
  keys: readonly string[];
}

/**
 * The course of a curve's problem by theory and of the trials that are finished: along the figure's
 * time, or where that is another axis as the problem at its end records it. Theory is null as long
 * as there is nothing of it.
 */
export function courseRoads(
  question: OpenQuestion,
  planned: PlannedCurve,
  { networks, keys }: Asked,
): { theory: CourseRoad | null; simulation: CourseRoad | null } {
  const { theoryGrid, figure } = question.experiment;
  const answers = question.theories.get(planned.theory.number) ?? [];
  const points = finishedTrials(question, planned);
  const road = (readings: Readings | null) =>
    readings === null ? null : known(roadOf(readings, networks, keys));
  if ((planned.curve.along ?? figure.x) === 'time') {
    return {
      theory: road(answersAlong(theoryGrid, answers)),
      simulation: road(points.length > 0 ? trialsAlong(points) : null),
    };
  }
  const course = answers.at(-1)?.trajectory;
  return {
    theory: road(course === undefined ? null : recorded(course)),
    simulation: road(recordedMeans(points.at(-1)?.trials ?? [])),
  };
}
