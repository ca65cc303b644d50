import { publishedCurve } from '../../sweep/publishedCurve.ts';
import type { ReadPublished } from '../../sweep/resolveExperiment.ts';
import { inputErrorIn } from '../../problem/inputError.ts';

/** The published tables that the package's experiments name. */
const files = import.meta.glob<string>('../../../test/fixtures/saglietti-*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Reads a published curve by the name of its file: a page has no folders. */
export const readPublished: ReadPublished = ({ file, curve }) => {
  const name = file.replace(/^.*\//, '');
  const text = Object.entries(files).find(([path]) => path.endsWith(`/${name}`))?.[1];
  if (text === undefined) throw inputErrorIn('the experiment', `the page has no file ${file}`);
  return publishedCurve(text, curve, file);
};
