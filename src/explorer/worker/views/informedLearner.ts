import type { Question } from '../../../problem/question.ts';
import { studentName } from '../../../problem/gaussianFeatures/featuresProblem.ts';
import type { Remark } from '../remark.ts';

/** A learner whose knowledge can be decomposed, with the one that it learns from. */
export interface InformedLearner {
  teacher: string;
  student: string;
}

const example = 'pid-learning-curve';

/** All pairs of a problem whose knowledge theory and simulation decompose, or why there are none. */
function pairsIn(question: Question): InformedLearner[] | Remark {
  switch (question.protocol) {
    case 'features':
      return [{ teacher: 'teacher', student: studentName }];
    case 'table':
      return { text: 'Nobody knows the law of a table of data.', preset: example };
    case 'online': {
      const { networks, information } = question;
      const truth = networks[0]?.name;
      if (information === undefined) {
        const text =
          'What networks know that learn online is decomposed for fields that are seen with noise: the problem needs information.noise.';
        return { text, preset: example };
      }
      return networks.flatMap(({ name: student, learnsFrom, targets }) => {
        const sources = [targets?.from, learnsFrom].filter((from) => from !== undefined);
        const teacher = sources.find((from) => from !== truth);
        return teacher === undefined ? [] : [{ teacher, student }];
      });
    }
    case 'batch':
      if (question.population.kind === 'committee') {
        const text = 'What committees know is decomposed in online problems only.';
        return { text, preset: example };
      }
      return question.learners.flatMap((learner) => {
        const teacher = learner.kind === 'trained' ? learner.targets?.from : undefined;
        return teacher === undefined ? [] : [{ teacher, student: learner.name }];
      });
  }
}

/**
 * The pair that a view of information shows, or why it shows none.
 *
 * @param name the student; the last one where it is not given, or has no teacher.
 */
export function informedLearner(
  question: Question,
  name: string | undefined,
): InformedLearner | Remark {
  const pairs = pairsIn(question);
  if (!Array.isArray(pairs)) return pairs;
  const pair = pairs.find(({ student }) => student === name) ?? pairs.at(-1);
  const text = 'Nobody here learns from another learner: there is no knowledge to decompose.';
  return pair ?? { text, preset: example };
}
