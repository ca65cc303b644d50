/**
 * Runs the notebooks without a browser, on Deno's kernel for Jupyter: `build` writes
 * notebooks/NAME.ipynb, with outputs, from notebooks/NAME.nb.ts; `check` compares with those that
 * are there. Both fail when a cell fails or its output is lost. Where Deno or Jupyter is missing they
 * say so and do nothing, which under CI is a failure.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differences } from './differences.ts';
import { faults } from './faults.ts';
import { findTools } from './findTools.ts';
import type { Tools } from './findTools.ts';
import { notebookOf, notebookText } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { readCells } from './readCells.ts';
import { runNotebook } from './runNotebook.ts';

/** What is done with the file of a notebook that was run; returns what is wrong with it. */
type Finish = (file: string, made: Notebook) => string[];

const folder = fileURLToPath(new URL('../../notebooks', import.meta.url));
const ending = '.nb.ts';

/** Notebooks that run at a time: each keeps one core busy. */
const atATime = 2;

/** `build` or `check`, then the notebooks' names, such as 01-first-tour; default: all. */
export async function main([verb, ...wanted]: readonly string[]): Promise<void> {
  const finish = finishes.get(verb);
  if (finish === undefined) throw new Error(`"${verb}" is neither build nor check`);
  const tools = findTools(process.env);
  if (Array.isArray(tools)) {
    const message = `notebooks are not run: there is no ${tools.join(', and no ')}`;
    if (process.env['CI']) throw new Error(message);
    console.log(message);
    return;
  }
  const names = wanted.length > 0 ? wanted : notebookNames();
  const rest = [...names];
  await Promise.all(Array.from({ length: atATime }, () => treatRest(rest, finish, tools)));
}

const finishes = new Map<string | undefined, Finish>([
  ['build', writeNotebook],
  ['check', differencesToFile],
]);

function writeNotebook(file: string, made: Notebook): string[] {
  writeFileSync(file, notebookText(made));
  return [];
}

function differencesToFile(file: string, made: Notebook): string[] {
  const committed = JSON.parse(readFileSync(file, 'utf8')) as Notebook;
  return differences(committed, made).map((one) => `${one} (npm run notebooks makes it anew)`);
}

function notebookNames(): string[] {
  const sources = readdirSync(folder).filter((file) => file.endsWith(ending));
  return sources.map((file) => file.slice(0, -ending.length));
}

/** Treats one notebook after another, as others may do from the same list. */
async function treatRest(rest: string[], finish: Finish, tools: Tools): Promise<void> {
  for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
    await treat(name, finish, tools);
  }
}

/** Runs a notebook and reports on it; a fault makes the process fail. */
async function treat(name: string, finish: Finish, tools: Tools): Promise<void> {
  const begin = performance.now();
  const source = readFileSync(join(folder, name + ending), 'utf8');
  const made = await runNotebook(notebookOf(readCells(source)), folder, tools);
  const found = faults(made);
  const problems = found.length > 0 ? found : finish(join(folder, `${name}.ipynb`), made);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log([`${name}: ${seconds} s`, ...problems].join('\n  '));
  if (problems.length > 0) process.exitCode = 1;
}
