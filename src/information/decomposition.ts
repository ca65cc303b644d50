/**
 * What a teacher T and a student S tell of the task's Y, in bits: $R$ `redundant`, $U_T$
 * `uniqueTeacher`, $U_S$ `uniqueStudent` and $C$ `synergistic` with
 *
 * $$I(Y;T) = R + U_T, \qquad I(Y;S) = R + U_S, \qquad I(Y;T,S) = R + U_T + U_S + C$$
 *
 * (Williams & Beer 2010, arXiv:1004.2515; Bertschinger et al. 2014, arXiv:1311.2852). The redundant part is
 * the transferred knowledge, the teacher's unique part the knowledge to distil (Dissanayake et al.
 * 2024, arXiv:2411.07483).
 */
export interface Decomposition {
  /** What both tell: the transferred knowledge. */
  redundant: number;
  /** What the teacher alone tells: the knowledge to distil. */
  uniqueTeacher: number;
  /** What the student alone tells. */
  uniqueStudent: number;
  /** What only both together tell. */
  synergistic: number;
  /** How far any of the four may be from the optimum that defines it; 0 for closed forms. */
  gap: number;
  unit: 'bit';
}

/** I(Y;T), I(Y;S) and I(Y;T,S) in bits. */
export interface Informations {
  teacher: number;
  student: number;
  joint: number;
}
