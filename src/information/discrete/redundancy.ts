/** A redundancy in bits, and how far it may be from the value that defines it. */
export interface Redundancy {
  redundant: number;
  /** In bits; 0 for closed forms. */
  gap: number;
}

/** Why there is no redundancy. */
export interface NoRedundancy {
  reason: string;
  /** The gap that was reached, in bits; null where nothing was tried. */
  gap: number | null;
}
