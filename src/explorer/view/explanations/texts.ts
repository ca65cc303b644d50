/** An explanation, set when the page was built. */
export interface ExplanationText {
  title: string;
  html: string;
}

const files = import.meta.glob<ExplanationText>('../../explanations/*.md', {
  import: 'default',
  eager: true,
});

/** The explanations by the names of their files. */
export const explanationTexts: ReadonlyMap<string, ExplanationText> = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.md$/g, ''), text]),
);
