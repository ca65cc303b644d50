import type { PairMarginal } from './pairMarginal.ts';

/**
 * The convex program behind the unique information of Bertschinger et al. (2014): of all q(t,s,y)
 * with the (T,Y) and (S,Y) marginals of P, the one with the least F(q) = Σ q ln(q(t,s,y)/q(t,s)) =
 * −H_q(Y|T,S), in nats. An entry is a triple (t,s,y) with P(t,y) > 0 and P(s,y) > 0, all others
 * being zero in every such q; a cell is a pair (t,s) that has entries; a constraint is a pair (t,y)
 * or (s,y) of positive mass, and has one multiplier.
 */
export interface BrojaProgram {
  /** The mass that each constraint demands: P(t,y), then P(s,y). */
  demanded: Float64Array;
  /** The constraint (t,y) of each entry. */
  teacherOf: Int32Array;
  /** The constraint (s,y) of each entry. */
  studentOf: Int32Array;
  /** The entries of cell c are cellStart[c] to cellStart[c+1] − 1. */
  cellStart: Int32Array;
  /** The states t and s of each cell. */
  cellTeacher: Int32Array;
  cellStudent: Int32Array;
  /** P(t) and P(s), by state. */
  teacherMass: Float64Array;
  studentMass: Float64Array;
  /**
   * A constraint (s,y) for each y. The constraints of one y sum to P(y) twice over, so one
   * multiplier of each y is free: that one may stay where it is.
   */
  anchors: number[];
  /** The point P(t,y) P(s,y)/P(y), at which T and S are independent given Y. */
  start: Float64Array;
}

/** The constraints of a marginal, numbered from `offset`: for each source the pairs (y, number). */
function constraintsBySource(
  { source, label, sourceMass }: PairMarginal,
  offset: number,
): Map<number, number>[] {
  const bySource = Array.from(sourceMass, () => new Map<number, number>());
  source.forEach((state, i) => bySource[state]?.set(label[i] as number, offset + i));
  return bySource;
}

/** The constraint of the most probable source for each y. */
function heaviest({ label, mass, labelMass }: PairMarginal, offset: number): number[] {
  const best = Array.from(labelMass, () => -1);
  label.forEach((y, i) => {
    const other = best[y] as number;
    if (other < 0 || (mass[i] as number) > (mass[other] as number)) best[y] = i;
  });
  return best.map((i) => offset + i);
}

/** What a program says of its entries and cells, as lists that grow. */
interface Entries {
  teacherOf: number[];
  studentOf: number[];
  cellStart: number[];
  cellTeacher: number[];
  cellStudent: number[];
}

/** The entries, cell by cell. */
function entriesOf(teacher: PairMarginal, student: PairMarginal): Entries {
  const entries: Entries = {
    ...{ teacherOf: [], studentOf: [] },
    ...{ cellStart: [0], cellTeacher: [], cellStudent: [] },
  };
  const students = constraintsBySource(student, teacher.mass.length);
  for (const [t, ofTeacher] of constraintsBySource(teacher, 0).entries()) {
    for (const [s, ofStudent] of students.entries()) {
      const shared = [...ofTeacher].filter(([y]) => ofStudent.has(y));
      if (shared.length === 0) continue;
      for (const [y, constraint] of shared) {
        entries.teacherOf.push(constraint);
        entries.studentOf.push(ofStudent.get(y) as number);
      }
      entries.cellTeacher.push(t);
      entries.cellStudent.push(s);
      entries.cellStart.push(entries.teacherOf.length);
    }
  }
  return entries;
}

/** The program of two marginals with the same Y. */
export function brojaProgram(teacher: PairMarginal, student: PairMarginal): BrojaProgram {
  const { teacherOf, studentOf, cellStart, cellTeacher, cellStudent } = entriesOf(teacher, student);
  const start = teacherOf.map((row, e) => {
    const column = (studentOf[e] as number) - teacher.mass.length;
    const product = (teacher.mass[row] as number) * (student.mass[column] as number);
    return product / (teacher.labelMass[teacher.label[row] as number] as number);
  });
  return {
    demanded: Float64Array.from([...teacher.mass, ...student.mass]),
    teacherOf: Int32Array.from(teacherOf),
    studentOf: Int32Array.from(studentOf),
    cellStart: Int32Array.from(cellStart),
    cellTeacher: Int32Array.from(cellTeacher),
    cellStudent: Int32Array.from(cellStudent),
    teacherMass: teacher.sourceMass,
    studentMass: student.sourceMass,
    anchors: heaviest(student, teacher.mass.length),
    start: Float64Array.from(start),
  };
}
