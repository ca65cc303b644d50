import { readFileSync, readdirSync } from 'node:fs';
import { stringify } from 'yaml';
import { readDocument } from '../../src/problem/readDocument.ts';
import { childData } from '../../src/problem/schemaNode.ts';
import { onlineTiny, tiny } from '../sweep/tinyExperiment.ts';

/** A valid text to begin with, and the data in it. */
export interface Seed {
  text: string;
  data: unknown;
}

const root = new URL('../../', import.meta.url);

function seedOf(text: string): Seed {
  return { text, data: readDocument(text, 'seed') };
}

/** Ranges of two values, `2:4:21` to `2:4:2`: what remains valid is planned before it is stopped. */
function thinned(text: string): string {
  return text.replaceAll(/(\d:[\d.e+-]+):\d+\b/g, '$1:2');
}

/** Every experiment of the package, on fewer points, and two that are small. */
export const experiments: readonly Seed[] = [
  ...readdirSync(new URL('experiments/', root)).map((name) =>
    seedOf(thinned(readFileSync(new URL(`experiments/${name}`, root), 'utf8'))),
  ),
  ...[tiny, onlineTiny].map((data) => seedOf(stringify(data))),
];

/** README and guide, whose blocks are problems and joint tables. */
const documentation = [
  'README.md',
  ...readdirSync(new URL('docs/guide/', root)).map((name) => `docs/guide/${name}`),
];

const blocks = documentation
  .map((page) => readFileSync(new URL(page, root), 'utf8'))
  .flatMap((text) => [...text.matchAll(/```yaml\n([^]*?)```/g)])
  .map(([, text = '']) => seedOf(text));

function isJoint({ data }: Seed): boolean {
  return typeof data === 'object' && data !== null && 'joint' in data;
}

/** The problems of README and guide, of which some are parts, and of the experiments. */
export const problems: readonly Seed[] = [
  ...blocks.filter((seed) => !isJoint(seed)),
  ...experiments.map(({ data }) => seedOf(stringify(childData(data, 'problem')))),
];

/** Joint tables of states. */
export const joints: readonly Seed[] = blocks.filter(isJoint);
