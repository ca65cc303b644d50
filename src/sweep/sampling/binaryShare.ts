/** 2³². */
const words = 0x1_0000_0000;

/** 32 bits as the digits behind a binary point: a number in [0, 1). */
export function binaryShare(bits: number): number {
  return (bits >>> 0) / words;
}

/** The middle of the numbers in (0, 1) whose first 32 digits are those of a `binaryShare`. */
export function middleOf(share: number): number {
  return share + 0.5 / words;
}
