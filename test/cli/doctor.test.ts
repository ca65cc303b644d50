import { describe, expect, it } from 'vitest';
import { diagnosisLines } from '../../src/cli/diagnosisLines.ts';
import { canRun, diagnose } from '../../src/node/diagnose.ts';
import { findOpenBlas } from '../../src/node/openBlas.ts';
import { hasOpenBlas } from '../native.ts';
import { shell } from './callCli.ts';

/** The line of a name in what doctor says for people. */
function line(diagnosis: ReturnType<typeof diagnose>, name: string): string {
  return diagnosisLines(diagnosis).find(([found]) => found === name)?.[1] ?? '';
}

const withoutKoffi = findOpenBlas(() => {
  throw new Error("Cannot find module 'koffi'");
}, 'linux');
const withoutLibrary = findOpenBlas(
  () => ({
    version: '3.3.4',
    load: () => {
      throw new Error('Failed to load shared library');
    },
  }),
  'linux',
);

describe('quenched doctor', () => {
  it('says in one line each what is used, and why', async () => {
    const { code, out, err } = await shell().call('doctor');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const names = out.split('\n').map((text) => text.split(' ')[0]);
    expect(names).toEqual([
      ...['quenched', 'node', 'kernels', 'memory', 'pages', 'processors', 'koffi', 'openblas', ''],
    ]);
    expect(out).toContain(`node        ${process.versions.node}; supported, 20.19 or later`);
    expect(out).toMatch(/\nkernels +wasm with SIMD, self-test passed; /);
    expect(out).toMatch(/\nmemory +\d\S* GiB free; a worker can use 4.00 GiB\n/);
    expect(out).toMatch(/\nprocessors +\d+; /);
  });

  it('prints the same as JSON', async () => {
    const { code, out } = await shell().call('doctor', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      node: { version: process.versions.node, required: '20.19', supported: true },
      kernels: { wrong: [] },
      openblas: { usable: hasOpenBlas },
    });
  });

  it.skipIf(!hasOpenBlas)('says which OpenBLAS there is', async () => {
    const { out } = await shell().call('doctor');
    expect(out).toMatch(/\nkoffi +\d+\.\d+\.\d+\n/);
    expect(out).toMatch(/\nopenblas +self-test passed; .*openblas.*: OpenBLAS \d+\.\d+/);
  });

  it('says how to get koffi, and runs without it', () => {
    const diagnosis = diagnose(withoutKoffi);
    expect(canRun(diagnosis)).toBe(true);
    expect(line(diagnosis, 'koffi')).toBe(
      "not used: koffi cannot be loaded: Cannot find module 'koffi'; npm install koffi",
    );
    expect(line(diagnosis, 'openblas')).toBe('not used: koffi would load it');
  });

  it('says how to get OpenBLAS, and runs without it', () => {
    const diagnosis = diagnose(withoutLibrary);
    expect(canRun(diagnosis)).toBe(true);
    expect(line(diagnosis, 'koffi')).toBe('3.3.4');
    expect(line(diagnosis, 'openblas')).toMatch(
      /^not used: found no libopenblas.so.0 or libopenblas.so; .*apt-get install libopenblas0-pthread$/,
    );
  });

  it('says whether the memory lies on huge pages, or why not', () => {
    const diagnosis = diagnose(withoutKoffi);
    expect(line({ ...diagnosis, hugePages: { advised: true } }, 'pages')).toMatch(/^of 2 MiB/);
    const plain = { advised: false, reason: 'no koffi' } as const;
    expect(line({ ...diagnosis, hugePages: plain }, 'pages')).toBe('of the usual size: no koffi');
  });

  it('cannot run on a Node that is too old', () => {
    const diagnosis = diagnose(withoutKoffi, '20.18.3');
    expect(canRun(diagnosis)).toBe(false);
    expect(line(diagnosis, 'node')).toBe('20.18.3; too old, 20.19 or later is needed');
  });

  it('cannot run on kernels that give wrong answers', () => {
    const diagnosis = { ...diagnose(withoutKoffi), kernels: { wrong: ['exp', 'dot'] } };
    expect(canRun(diagnosis)).toBe(false);
    expect(line(diagnosis, 'kernels')).toMatch(/wrong answers of exp, dot/);
  });
});
