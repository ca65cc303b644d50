import { z } from 'zod';

/** What stands for a number that theory is to find: the one with the least test error. */
const word = 'optimal';

/** A number, or the word `optimal`. */
export function orOptimal<Schema extends z.ZodType<number>>(
  schema: Schema,
): z.ZodUnion<readonly [z.ZodLiteral<'optimal'>, Schema]> {
  return z.union([z.literal(word), schema]);
}

/** T with numbers only, where a file may say `optimal`. */
export type Determined<T> = T extends readonly (infer Item)[]
  ? Determined<Item>[]
  : T extends object
    ? { [Key in keyof T]: Determined<T[Key]> }
    : Exclude<T, typeof word>;

/** Settings of a learner that may be optimal, from the outermost of a joint search inwards. */
export const optimisable = ['l2', 'temperature', 'mixing'] as const;

/** A setting of a learner that may be optimal: λ, T or χ. */
export type Optimisable = (typeof optimisable)[number];

/** Numbers that are allowed wherever the word is: to check all else by, and to forecast work. */
export const provisional: Readonly<Record<Optimisable, number>> = {
  l2: 0.1,
  temperature: 1,
  mixing: 0.5,
};

/** One setting of one learner. */
export interface Setting {
  /** Name of the learner. */
  learner: string;
  setting: Optimisable;
}

/** Where a setting stands in a problem, such as `learners.student.targets.mixing`. */
export function settingPath({ learner, setting }: Setting): string {
  return `learners.${learner}.${setting === 'l2' ? 'l2' : `targets.${setting}`}`;
}

/** Whether a value is the word that asks for the best number. */
export function isOptimal(value: unknown): value is typeof word {
  return value === word;
}
