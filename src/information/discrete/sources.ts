import type { Informations } from '../decomposition.ts';
import { mutualInformation } from './mutualInformation.ts';
import { pairMarginal } from './pairMarginal.ts';
import type { PairMarginal } from './pairMarginal.ts';
import type { Table } from './table.ts';

/** What each source of a table has to do with Y: the teacher, the student, and both together. */
export interface Sources {
  teacher: PairMarginal;
  student: PairMarginal;
  joint: PairMarginal;
}

/** The joint distributions of Y with the teacher, with the student, and with both. */
export function sourcesOf({ teacher, student, pair, label, mass }: Table): Sources {
  return {
    teacher: pairMarginal(teacher, label, mass),
    student: pairMarginal(student, label, mass),
    joint: pairMarginal(pair, label, mass),
  };
}

/** I(Y;T), I(Y;S) and I(Y;T,S) in bits. */
export function informationsOf({ teacher, student, joint }: Sources): Informations {
  return {
    teacher: mutualInformation(teacher),
    student: mutualInformation(student),
    joint: mutualInformation(joint),
  };
}
