import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';
import * as api from '../src/index.ts';
import { shell } from './cli/callCli.ts';
import { tinyQuestion } from './sweep/tinyExperiment.ts';

const root = new URL('../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

const guide = readdirSync(new URL('docs/guide/', root)).map((file) => page(file));

function page(file: string): string {
  return readFileSync(new URL(`docs/guide/${file}`, root), 'utf8');
}

/** The text of the first code block of a page in a language that holds some words. */
function block(text: string, language: string, words = ''): string {
  const blocks = text.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'));
  const found = [...blocks].map(([, inside]) => inside).find((inside) => inside?.includes(words));
  if (found === undefined) throw new Error(`the page has no ${language} with ${words}`);
  return found;
}

describe('README and guide', () => {
  it('shows a problem that is valid', () => {
    const problem = api.parseProblem(api.readDocument(block(readme, 'yaml'), 'README.md'));
    expect(problem.learners.map(({ name }) => name)).toEqual(['teacher', 'student']);
  });

  it('shows an online problem that is valid', () => {
    const text = block(page('committees.md'), 'yaml', 'protocol: online');
    const problem = api.parseQuestion(api.readDocument(text, 'README.md'));
    expect(problem.protocol).toBe('online');
  });

  it('shows a problem of features, and what its angle changes', () => {
    const stated = api.readDocument(
      block(page('information.md'), 'yaml', 'protocol: features'),
      'README.md',
    );
    const told = (angle: number) => {
      const problem = api.parseQuestion(api.setPath(stated, 'student.angle', angle));
      const student = api.solve(problem).learners['student'];
      if (student?.converged !== true) throw new Error(student?.reason);
      const { mutualInformation, redundant } = student.observables;
      return [mutualInformation?.toFixed(2), redundant?.toFixed(2)];
    };
    expect(told(0)).toEqual(['1.29', '0.79']);
    expect(told(90)).toEqual(['2.04', '0.00']);
    // The sentence below the problem, wherever its lines break.
    expect(page('information.md')).toMatch(/from\s1\.29\sto\s2\.04\sbit[^.]*from\s0\.79\sto\s0\./);
  });

  it('shows axes that go together, points that are scattered, and what may be added to them', () => {
    const simulate = { n: 20, trials: 3 };
    const shown = (words: string) => {
      const stated = api.readDocument(
        block(page('experiments.md'), 'yaml', words),
        'README.md',
      ) as object;
      return tinyQuestion({ ...stated, simulate, quick: {} });
    };
    expect(shown('zip:').companions?.['learners.teacher.l2']).toHaveLength(5);
    expect(shown('sample:').theoryGrid).toHaveLength(64);
    expect(shown('refine:')).toMatchObject({ refine: { theory: {}, trials: {} }, budget: {} });
  });

  it('shows a table of states and what is printed of it, the gap aside', async () => {
    const table = block(page('information.md'), 'yaml', 'joint:');
    const { call } = shell({ files: { 'table.yaml': table } });
    const { out } = await call('information', 'table.yaml');
    const withoutGap = (text: string) => text.replace(/gap .*/, '');
    expect(withoutGap(out)).toBe(withoutGap(block(page('information.md'), 'text', 'redundant')));
  });

  it('shows a problem that asks for information, and what is printed of it', async () => {
    const pair = block(page('information.md'), 'yaml', 'information: true');
    const { call } = shell({ files: { 'pair.yaml': pair } });
    const { out } = await call('solve', 'pair.yaml');
    expect(out).toContain(block(page('information.md'), 'text', 'information'));
  });

  it('shows code that runs and compares both answers', () => {
    const source = block(readme, 'ts')
      .replace(/import (.*) from 'quenched';/, 'const $1 = api;')
      .replace('n: 1000, trials: 10', 'n: 60, trials: 3');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    const table = vi.fn();
    runInNewContext(outputText, { api, console: { table } });
    expect(table).toHaveBeenCalledExactlyOnceWith(
      expect.arrayContaining([expect.objectContaining({ learner: 'student', observable: 'm' })]),
    );
  });

  it('names commands and files that exist', () => {
    const said = [readme, ...guide].join('\n');
    const commands = [...said.matchAll(/npx quenched (\w+)/g)].map(([, name]) => name);
    const files = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, name]) => name ?? '');
    expect(commands.length).toBeGreaterThan(5);
    for (const path of [
      ...commands.map((name) => `src/cli/commands/${name}.ts`),
      ...files.filter((name) => !name.startsWith('https:')),
    ]) {
      expect(existsSync(new URL(path, root)), path).toBe(true);
    }
  });

  it('translates letters into names that files and answers have', () => {
    const known = JSON.stringify([api.problemJsonSchema, api.observableNames, 'overlap', '--n']);
    const rows = [...page('names.md').matchAll(/^\| [^|]+ \| (`[^|]+) \|/gm)].map(
      ([, names]) => names ?? '',
    );
    const names = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    expect(names.length).toBeGreaterThan(15);
    for (const name of names) expect(known).toContain(`"${name?.split('.').at(-1)}"`);
  });
});
