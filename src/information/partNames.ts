/** The names of the parts of a decomposition, as observables and in the order of tables. */
export const partNames = ['redundant', 'uniqueTeacher', 'uniqueStudent', 'synergistic'] as const;

/** The name of one part. */
export type PartName = (typeof partNames)[number];
