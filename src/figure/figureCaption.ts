/** What a caption says; a resolved experiment is one. */
export interface FigureCaption {
  title: string;
  /** The publication that the figure reproduces, null for a figure of one's own. */
  source: { paper: string; figure: string } | null;
}

/** "After <paper>, figure 2", or nothing for a figure of one's own. */
export function sourceText({ source }: FigureCaption): string {
  if (source === null) return '';
  const figure = /^\d/.test(source.figure) ? `figure ${source.figure}` : source.figure;
  return `After ${source.paper}, ${figure}`;
}
