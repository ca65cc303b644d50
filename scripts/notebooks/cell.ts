/** What a code cell must leave behind: nothing, the value of its last expression, or a figure. */
export type Shows = 'nothing' | 'value' | 'figure';

/** A cell of a notebook's source. */
export type Cell =
  { kind: 'markdown'; source: string } | { kind: 'code'; source: string; shows: Shows };
