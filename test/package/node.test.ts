import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as source from '../../src/index.ts';
import * as nodeSource from '../../src/node/index.ts';
import { experimentPaths } from '../../src/node/experimentFiles.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { installPacked, manifest, root } from './packed.ts';
import { answered, answering } from './question.ts';

let folder: string;

beforeAll(async () => {
  folder = temporaryFolder(afterAll);
  await installPacked(folder);
}, 300_000);

/** What a module says that imports the package, on its standard output. */
function said(module: string): string {
  const args = ['--input-type=module', '--eval', module];
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

/** A JSON Schema with its definitions in the places that refer to them. */
function expanded(part: unknown, definitions: Record<string, unknown>): unknown {
  if (Array.isArray(part)) return part.map((item) => expanded(item, definitions));
  if (typeof part !== 'object' || part === null) return part;
  if ('$ref' in part) {
    return expanded(definitions[String(part.$ref).replace('#/$defs/', '')], definitions);
  }
  const entries = Object.entries(part).map(([key, value]) => [key, expanded(value, definitions)]);
  return Object.fromEntries(entries);
}

/** What the installed command says. */
function quenched(...args: string[]): string {
  const command = join(folder, 'node_modules', '.bin', 'quenched');
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

const experiment = `
title: A small one
problem: { population: { kind: mixture }, learners: [{ name: one, loss: square, l2: 1 }], alpha: 1 }
axes: { alpha: '1,2' }
simulate: { n: 20, trials: 2 }
curves: [{ label: one, learner: one }]
figure: { x: alpha, y: testError, xLabel: α, yLabel: test error }
claims: []
`;

describe('the packed package in Node', () => {
  it('has the numbers of the sources, to the last bit', () => {
    expect(JSON.parse(said(answering('console.log')))).toEqual(answered());
  });

  it('exports what the sources export', () => {
    const names = JSON.parse(
      said(`console.log(JSON.stringify([
        Object.keys(await import('quenched')), Object.keys(await import('quenched/node')),
      ]))`),
    ) as string[][];
    expect(names.map((list) => list.sort())).toEqual(
      [source, nodeSource].map((module) => Object.keys(module).sort()),
    );
  });

  it('has the JSON Schema of problems', () => {
    const schema = said(`
      import schema from 'quenched/problem.schema.json' with { type: 'json' };
      console.log(JSON.stringify(schema));
    `);
    const { $defs, ...rest } = JSON.parse(schema) as { $defs: Record<string, unknown> };
    expect(expanded(rest, $defs)).toEqual(source.problemJsonSchema);
  });

  it('has a command that knows its version and its experiments', () => {
    expect(quenched('--version').trim()).toBe(manifest.version);
    const listed = quenched('list')
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect(listed.sort()).toEqual([...experimentPaths(root).keys()].sort());
  });

  it('has a command that solves a problem', () => {
    const file = join(folder, 'problem.json');
    writeFileSync(
      file,
      JSON.stringify({
        population: { kind: 'mixture' },
        alpha: 2,
        learners: [{ name: 'one', loss: 'hinge', l2: 1 }],
      }),
    );
    expect(JSON.parse(quenched('solve', file, '--json'))).toMatchObject({ converged: true });
  });

  it('runs an experiment on worker threads, and draws it', () => {
    writeFileSync(join(folder, 'small.yaml'), experiment);
    const text = quenched('run', 'small.yaml', '--workers', '2');
    const run = /\S*small-[0-9a-f]+/.exec(text)?.[0] ?? '';
    expect(readFileSync(join(folder, run, 'curves.csv'), 'utf8')).toContain('simulation');
    for (const name of ['figure.html', 'figure.svg'])
      expect(existsSync(join(folder, run, name))).toBe(true);
  });

  it('reads the published curves that an experiment compares with', () => {
    const plan = quenched('run', 'kd-regularisation', '--quick', '--dry-run');
    expect(plan).toMatch(/^threads would get \d+ tasks/);
  });
});
