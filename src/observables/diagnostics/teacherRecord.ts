/**
 * What a teacher says of the labels of its student's training samples: probabilities of C classes,
 * row after row.
 */
export interface TeacherRecord {
  /** C. */
  classes: number;
  /** The class of every sample. */
  labels: ArrayLike<number>;
  /** As the teacher shows them, which may have seen the labels. */
  inSample: Float64Array;
  /** As copies of the teacher show them that were trained without the sample's fold. */
  outOfFold: Float64Array;
  /**
   * What the student would say that is trained on labels alone, without the sample's fold: any score
   * that rises with the class's probability.
   */
  student: Float64Array;
}

/** One column of a matrix stored row after row. */
export function column(values: Float64Array, classes: number, j: number): Float64Array {
  return Float64Array.from({ length: values.length / classes }, (_, i) => {
    return values[i * classes + j] as number;
  });
}
