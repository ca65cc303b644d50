import { gaussianInformation } from './gaussianInformation.ts';

/** Channels of a teacher and of a student on rows of some classes. */
export interface ChannelPair {
  /** F and S, row after row, `size` channels each. */
  teacher: Float64Array;
  student: Float64Array;
  size: number;
  classes: ArrayLike<number>;
}

/** A certificate in nats and its derivatives by the channels. */
export interface Certificate {
  value: number;
  teacher: Float64Array;
  student: Float64Array;
}

/**
 * I(Y;F) + I(Y;S) − I(Y;F,S), below which the redundancy of T and S about Y cannot be for any
 * F = f(T) (2411.07483, §4), with every information that of `gaussianInformation`: a value to be made
 * large, and a bound only as far as the channels are normal in every class.
 */
export function gaussianCertificate({ teacher, student, size, classes }: ChannelPair): Certificate {
  const both = new Float64Array(2 * teacher.length);
  for (let row = 0; row < classes.length; row++) {
    const own = (vectors: Float64Array) => vectors.subarray(row * size, (row + 1) * size);
    both.set(own(teacher), 2 * row * size);
    both.set(own(student), (2 * row + 1) * size);
  }
  const ofTeacher = gaussianInformation({ vectors: teacher, size, classes });
  const ofStudent = gaussianInformation({ vectors: student, size, classes });
  const ofBoth = gaussianInformation({ vectors: both, size: 2 * size, classes });
  const without = (slopes: Float64Array, from: number): Float64Array =>
    slopes.map((slope, at) => {
      const [row, channel] = [Math.floor(at / size), at % size];
      return slope - (ofBoth.slopes[2 * row * size + from + channel] as number);
    });
  return {
    value: ofTeacher.value + ofStudent.value - ofBoth.value,
    teacher: without(ofTeacher.slopes, 0),
    student: without(ofStudent.slopes, size),
  };
}
