/**
 * What a data term makes of label and source's field h̃ together, where its target is not the field,
 * its sigmoid or its sign (2104.09732, §4; the letters of `correctionSchema`).
 */
export interface TermCorrection {
  kind: 'constant' | 'orthogonal' | 'bounded';
  /** γ of a constant correction, 0 where there is none; a of a bounded one; 1 of an orthogonal one. */
  strength: number;
  /** See `correctionSchema`; `field` where nothing is corrected and only memory adds the label. */
  scale: 'logit' | 'probability' | 'field';
  /** p̂ counts as at least this and at most 1 less this where it is divided by. */
  clip: number;
  /** Whether the source's fields are logits. */
  logits: boolean;
  /** c, the share of the label in what the source shows: p̂ = (1−c)σ(h̃) + c(1+y)/2. */
  memory: number;
}
