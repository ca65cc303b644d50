/** What a column or a quantity is, for people who read a table without its program. */
export interface Meaning {
  /** What it is, in a sentence without a full stop. */
  meaning: string;
  /** The letter that papers write for it; empty where they have none. */
  letter: string;
  /** `1` for pure numbers, `bit`, `nat`, `degree` or `N steps`; empty for what is no number. */
  unit: string;
}

/** The meaning of something under its name. */
export interface NamedMeaning extends Meaning {
  name: string;
}

/** The meaning of a pure number. */
export function pureNumber(meaning: string, letter = ''): Meaning {
  return { meaning, letter, unit: '1' };
}
