/** The method by which Deno's kernel asks a value for what it shows of it. */
const display = Symbol.for('Jupyter.display');

/** What a value looks like, by media type. */
export type Media = Record<string, unknown>;

/** A value that a notebook shows as these media. */
export function shown(media: () => Media | Promise<Media>): object {
  return { [display]: media };
}
