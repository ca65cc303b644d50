import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { built } from '../built.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { codeBlocks } from '../../scripts/markdown/codeBlock.ts';
import type { CodeBlock } from '../../scripts/markdown/codeBlock.ts';
import { pages } from './pages.ts';
import { readersShell } from './readersShell.ts';
import { reduced } from './reduced.ts';
import { showsPartOf } from './sameOutput.ts';
import { checkStatedData } from './statedData.ts';
import type { Whole } from './statedData.ts';
import { runModule, typeErrors } from './typescriptBlocks.ts';

const documented = pages().filter(
  (page) => /^(README|docs)\b/.test(page.path) && codeBlocks(page).length > 0,
);
const blocks = documented.flatMap(codeBlocks);

/** What a page has come to: its whole data, and what its last commands printed. */
interface Progress {
  whole: Whole;
  /** Undefined where there were none just before, or they were reduced. */
  printed: string | undefined;
}

/** The file that a block is, from the comment in its first line. */
function fileName(text: string): string | undefined {
  return /^(?:#|\/\/) ([\w-]+\.(?:yaml|json|ts))\b/.exec(text)?.[1];
}

/** A reader who does what a page says, block by block, in a folder of their own. */
function reader(): (block: CodeBlock, before: Progress) => Promise<Progress> {
  const folder = temporaryFolder();
  const run = readersShell(folder);
  return async ({ language, text, place }, { whole, printed }) => {
    const name = fileName(text);
    if (name !== undefined) writeFileSync(join(folder, name), text);
    if (language === 'yaml' || language === 'json') {
      return { whole: checkStatedData(text, whole, place), printed: undefined };
    }
    if (language === 'sh') {
      const script = text.split('\n').map(reduced).join('\n');
      const { code, out, err } = await run(script);
      expect(code, `${place}\n${script}\n${out}${err}`).toBe(0);
      return { whole, printed: script === text ? out : undefined };
    }
    if (language === 'ts') await runModule({ language, text, place, notRun: undefined }, folder);
    if (language === 'text' && printed !== undefined) {
      expect(showsPartOf(text, printed), `${place}: shown\n${text}\nprinted\n${printed}`).toBe(
        true,
      );
    }
    return { whole, printed: undefined };
  };
}

describe('the code blocks of README and guide', () => {
  beforeAll(built, 120_000);

  it.each(documented)('of $path do what they say', { timeout: 300_000 }, async (page) => {
    const follow = reader();
    const table = vi.spyOn(console, 'table').mockImplementation(() => undefined);
    let progress: Progress = { whole: {}, printed: undefined };
    for (const block of codeBlocks(page)) {
      if (block.notRun === undefined) progress = await follow(block, progress);
    }
    table.mockRestore();
  });

  it('in TypeScript have the types of the API', { timeout: 120_000 }, () => {
    expect(typeErrors(blocks.filter(({ language }) => language === 'ts'))).toEqual([]);
  });

  it('are all in a language that this test knows', () => {
    // The last two are steps of recipes, which a test of their own follows.
    const known = ['yaml', 'json', 'sh', 'ts', 'text', 'typescript', 'diff'];
    expect(blocks.filter(({ language }) => !known.includes(language))).toEqual([]);
  });

  it('are run, all but those that need a cluster', () => {
    const left = blocks.flatMap(({ notRun }) => (notRun === undefined ? [] : [notRun]));
    expect(left.filter((reason) => !reason.includes('Slurm'))).toEqual([]);
  });
});
