import { existsSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';
import * as api from '../src/index.ts';
import { shell } from './cli/callCli.ts';
import { tinyQuestion } from './sweep/tinyExperiment.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The text of the first code block in a language that holds some words. */
function block(language: string, words = ''): string {
  const blocks = readme.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'));
  const text = [...blocks].map(([, inside]) => inside).find((inside) => inside?.includes(words));
  if (text === undefined) throw new Error(`the README has no ${language}`);
  return text;
}

describe('the README', () => {
  it('shows a problem that is valid', () => {
    const problem = api.parseProblem(api.readDocument(block('yaml'), 'README.md'));
    expect(problem.learners.map(({ name }) => name)).toEqual(['teacher', 'student']);
  });

  it('shows an online problem that is valid', () => {
    const text = block('yaml', 'protocol: online');
    const problem = api.parseQuestion(api.readDocument(text, 'README.md'));
    expect(problem.protocol).toBe('online');
  });

  it('shows a problem of features, and what its angle changes', () => {
    const stated = api.readDocument(block('yaml', 'protocol: features'), 'README.md');
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
    expect(readme).toMatch(/from\s1\.29\sto\s2\.04\sbit[^.]*from\s0\.79\sto\s0\./);
  });

  it('shows axes that go together, points that are scattered, and what may be added to them', () => {
    const simulate = { n: 20, trials: 3 };
    const shown = (words: string) => {
      const stated = api.readDocument(block('yaml', words), 'README.md') as object;
      return tinyQuestion({ ...stated, simulate, quick: {} });
    };
    expect(shown('zip:').companions?.['learners.teacher.l2']).toHaveLength(5);
    expect(shown('sample:').theoryGrid).toHaveLength(64);
    expect(shown('refine:')).toMatchObject({ refine: { theory: {}, trials: {} }, budget: {} });
  });

  it('shows a table of states and what is printed of it, the gap aside', async () => {
    const { call } = shell({ files: { 'table.json': block('json', '"joint"') } });
    const { out } = await call('information', 'table.json');
    const withoutGap = (text: string) => text.replace(/gap .*/, '');
    expect(withoutGap(out)).toBe(withoutGap(block('text', 'redundant')));
  });

  it('shows a problem that asks for information, and what is printed of it', async () => {
    const { call } = shell({ files: { 'pair.yaml': block('yaml', 'information: true') } });
    const { out } = await call('solve', 'pair.yaml');
    expect(out).toContain(block('text', 'information'));
  });

  it('shows code that runs and compares both answers', () => {
    const source = block('ts')
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
    const commands = [...readme.matchAll(/npx quenched (\w+)/g)].map(([, name]) => name);
    const files = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, name]) => name ?? '');
    expect(commands.length).toBeGreaterThan(5);
    for (const path of [
      ...commands.map((name) => `src/cli/commands/${name}.ts`),
      ...files.filter((name) => !name.startsWith('https:')),
    ]) {
      expect(existsSync(new URL(`../${path}`, import.meta.url)), path).toBe(true);
    }
  });

  it('translates letters into names that files and answers have', () => {
    const known = JSON.stringify([api.problemJsonSchema, api.observableNames, 'overlap', '--n']);
    const rows = [...readme.matchAll(/^\| [^|]+ \| (`[^|]+) \|/gm)].map(([, names]) => names ?? '');
    const names = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    expect(names.length).toBeGreaterThan(15);
    for (const name of names) expect(known).toContain(`"${name?.split('.').at(-1)}"`);
  });
});
