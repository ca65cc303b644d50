import { expect, it } from 'vitest';
import { allExamples } from '../examples/exportedExamples.ts';
import { typeErrors } from './typescriptBlocks.ts';

it('examples in doc comments have the types of the API', { timeout: 120_000 }, () => {
  const examples = ['src/index.ts', 'src/node/index.ts'].flatMap(allExamples);
  const blocks = examples.map(({ name, code }) => ({
    place: name,
    language: 'ts',
    text: code,
    notRun: undefined,
  }));
  expect(blocks.length).toBeGreaterThan(40);
  expect(typeErrors(blocks)).toEqual([]);
});
