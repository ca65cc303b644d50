import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../temporaryFolder.ts';
import { installPacked, manifest } from './packed.ts';
import { answered, answering } from './question.ts';

const deno = process.env['QUENCHED_DENO'] ?? 'deno';
const hasDeno = spawnSync(deno, ['--version']).status === 0;
if (!hasDeno) {
  process.stderr.write('Not imported in Deno: there is none; name its binary in QUENCHED_DENO.\n');
}

const answerSchema = z.object({ theory: z.unknown(), simulation: z.unknown() });

/** All numbers of an answer, in their order. */
function numbers(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : [];
}

describe.skipIf(!hasDeno)('the packed package in Deno', () => {
  let folder: string;

  beforeAll(async () => {
    folder = temporaryFolder(afterAll);
    await installPacked(folder);
  }, 300_000);

  it('simulates the same bits as in Node, and has its theory to 1e-10', () => {
    const dependencies = { quenched: manifest.version };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
    writeFileSync(join(folder, 'main.js'), answering('console.log'));
    // Nothing may be fetched.
    const args = ['run', '--no-remote', '--cached-only', '--node-modules-dir=manual', 'main.js'];
    const { stdout, stderr } = spawnSync(deno, args, { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    const { theory, simulation } = answerSchema.parse(JSON.parse(stdout));
    const expected = answered();
    expect(simulation).toEqual(expected.simulation);
    const found = numbers(theory);
    const wanted = numbers(expected.theory);
    expect(found.length).toBe(wanted.length);
    // Engines differ in the last bits of exp and log.
    for (const [i, value] of found.entries()) {
      const reference = wanted[i] ?? NaN;
      expect(Math.abs(value - reference)).toBeLessThanOrEqual(
        1e-10 * Math.max(1, Math.abs(reference)),
      );
    }
  });
});
