/** A quantity of one training sample: its label ±1, the learner's field h, its source's field h̃. */
export type SampleMeasure = (label: number, field: number, sourceField: number) => number;

/** A function of the label and of one of the two fields. */
type OneField = (label: number, field: number) => number;

/**
 * A quantity of one training sample in which the two fields are told apart, as far as they can be: an
 * average over many pairs of few fields then needs most of its exponentials once per field.
 */
export type SeparateMeasure =
  /** ½(asked(y, h̃) − told(y, h))² */
  | { kind: 'distance'; asked: OneField; told: OneField }
  /** growth(y, h) − tilt(y, h̃)·h */
  | { kind: 'tilted'; growth: OneField; tilt: OneField }
  /** Anything else. */
  | { kind: 'whole'; value: SampleMeasure };

/** The same as a function of the whole sample. */
export function jointMeasure(measure: SeparateMeasure): SampleMeasure {
  if (measure.kind === 'whole') return measure.value;
  if (measure.kind === 'tilted') {
    const { growth, tilt } = measure;
    return (label, field, sourceField) => growth(label, field) - tilt(label, sourceField) * field;
  }
  const { asked, told } = measure;
  return (label, field, sourceField) => {
    const distance = asked(label, sourceField) - told(label, field);
    return 0.5 * distance * distance;
  };
}
