/** Counts of samples by class of the label, bin of the teacher's field and of the student's. */
export interface FieldTable {
  classes: number;
  /** Of either field. */
  bins: number;
  /** Count of class y, bins t and s at (y·bins + t)·bins + s. */
  counts: Float64Array;
}

/** Samples as the bins of both fields and the class of the label, 0, 1, …, one entry per sample. */
export interface BinnedSample {
  teacher: Uint16Array;
  student: Uint16Array;
  classes: Uint16Array;
}

/** A table without samples. */
export function emptyTable(classes: number, bins: number): FieldTable {
  return { classes, bins, counts: new Float64Array(classes * bins * bins) };
}

/** Counts the samples from `first` up to, and without, `end`. */
export function countSamples(
  { teacher, student, classes }: BinnedSample,
  empty: FieldTable,
  first: number,
  end: number,
): FieldTable {
  const { bins } = empty;
  const counts = Float64Array.from(empty.counts);
  for (let i = first; i < end; i++) {
    const row = (classes[i] as number) * bins + (teacher[i] as number);
    const cell = row * bins + (student[i] as number);
    counts[cell] = (counts[cell] as number) + 1;
  }
  return { ...empty, counts };
}

/** The sum of tables of one shape. */
export function sumTables(tables: readonly FieldTable[]): FieldTable {
  const [first] = tables;
  if (first === undefined) throw new RangeError('no tables to be summed');
  const counts = new Float64Array(first.counts.length);
  for (const table of tables) {
    for (let i = 0; i < counts.length; i++) {
      counts[i] = (counts[i] as number) + (table.counts[i] as number);
    }
  }
  return { ...first, counts };
}

/** The table with every two neighbouring bins of either field made one; `bins` must be even. */
export function halfAsManyBins({ classes, bins, counts }: FieldTable): FieldTable {
  const coarse = emptyTable(classes, bins / 2);
  counts.forEach((count, cell) => {
    const s = cell % bins;
    const row = (cell - s) / bins;
    // Rows of either table are classes by bins: two neighbours become one.
    const place = Math.floor(row / 2) * coarse.bins + Math.floor(s / 2);
    coarse.counts[place] = (coarse.counts[place] as number) + count;
  });
  return coarse;
}
