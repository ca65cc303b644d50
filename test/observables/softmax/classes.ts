import * as fc from 'fast-check';
import { softmax } from '../../../src/observables/softmax/softmax.ts';
import { uniform } from '../../uniform.ts';

/** Logits of a teacher and a student for as many classes, and a label among them. */
export interface Case {
  teacher: number[];
  student: number[];
  label: number;
}

/** Cases of two to five classes. */
export const cases: fc.Arbitrary<Case> = fc.integer({ min: 2, max: 5 }).chain((classes) => {
  const logits = fc.array(uniform(-3, 3), { minLength: classes, maxLength: classes });
  return fc.record({
    teacher: logits,
    student: logits,
    label: fc.integer({ min: 0, max: classes - 1 }),
  });
});

/** Cases of two classes, whose binary label is +1 for the second of them. */
export const binaryCases: fc.Arbitrary<Case> = fc.record({
  teacher: fc.tuple(uniform(-3, 3), uniform(-3, 3)).map((pair) => [...pair]),
  student: fc.tuple(uniform(-3, 3), uniform(-3, 3)).map((pair) => [...pair]),
  label: fc.integer({ min: 0, max: 1 }),
});

/** p̂ of a case. */
export function probabilitiesOf({ teacher }: Case): number[] {
  return softmax(teacher);
}

/** The label as a vector with a single 1. */
export function indicator({ teacher, label }: Case): number[] {
  return teacher.map((_, j) => (j === label ? 1 : 0));
}

/** Small enough that a correction clips none of the probabilities that cases have. */
export const unclipped = 1e-9;
