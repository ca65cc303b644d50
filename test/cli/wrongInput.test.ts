import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tiny } from '../sweep/tinyExperiment.ts';
import { shell } from './callCli.ts';
import type { Called } from './callCli.ts';

const teacher = 'name: teacher, loss: logistic, l2: 0.1';
const student = 'name: student, loss: logistic, l2: 0.1';

/** A problem in YAML, with what a test wants to be wrong. */
function problem(parts: { population?: string; learners?: string; alpha?: string }): string {
  const { population = 'kind: mixture', learners = `[{ ${teacher} }]`, alpha = '3' } = parts;
  return `population: { ${population} }\nalpha: ${alpha}\nlearners: ${learners}\n`;
}

/** One message of one line, exit code 2, and no trace of a stack. */
function expectRefusal({ code, out, err }: Called, message: RegExp): void {
  expect(err).toMatch(message);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(/\n\s+at /);
  expect({ code, out }).toEqual({ code: 2, out: '' });
}

describe('wrong input in a problem ends with exit code 2, one message, and nothing written', () => {
  it.each([
    [
      'an unknown key, with the nearest name',
      problem({ population: 'kind: mixture, roh: 0.2' }),
      /population.roh.*unknown key.*did you mean "rho"/,
    ],
    [
      'a wrong type',
      problem({ alpha: 'three' }),
      /alpha is "three"; it must be a finite number, above 0/,
    ],
    ['rho = 0', problem({ population: 'kind: mixture, rho: 0' }), /population.rho is 0;/],
    ['rho = 1', problem({ population: 'kind: mixture, rho: 1' }), /population.rho is 1;/],
    [
      'a negative l2',
      problem({ learners: '[{ name: a, loss: square, l2: -0.1 }]' }),
      /learners.a.l2 is -0.1;/,
    ],
    [
      'a capacity of 0',
      problem({ learners: `[{ ${teacher}, capacity: 0 }]` }),
      /learners.teacher.capacity is 0;/,
    ],
    [
      'a capacity above 1',
      problem({ learners: `[{ ${teacher}, capacity: 1.5 }]` }),
      /learners.teacher.capacity is 1.5;/,
    ],
    [
      'a target that names a later learner',
      problem({ learners: `[{ ${student}, targets: { from: teacher } }, { ${teacher} }]` }),
      /learners.student.targets.from is "teacher", a later learner/,
    ],
    [
      'a target that names an unknown learner',
      problem({ learners: `[{ ${teacher} }, { ${student}, targets: { from: techer } }]` }),
      /targets.from is "techer", an unknown learner.*"teacher"/,
    ],
    ['an empty learner list', problem({ learners: '[]' }), /learners is/],
    [
      'duplicate names',
      problem({ learners: `[{ ${teacher} }, { ${teacher} }]` }),
      /learners.1.name is "teacher".*names must be unique/,
    ],
    ['NaN', problem({ alpha: '.nan' }), /alpha is NaN/],
    ['infinity', problem({ alpha: '.inf' }), /alpha is Infinity/],
    [
      'malformed YAML, with line and column',
      'population: { kind: mixture }\nalpha: 3\nlearners: [{ name: a\n',
      /problem.yaml, line \d+, column \d+: not valid YAML/,
    ],
    ['an empty file', '', /problem.yaml: the document is/],
  ])('%s', async (_, text, message) => {
    for (const command of ['solve', 'simulate', 'compare']) {
      const { call, files } = shell({ files: { 'problem.yaml': text } });
      expectRefusal(await call(command, 'problem.yaml'), message);
      expect(files()).toEqual(['problem.yaml']);
    }
  });

  it('says the same of the standard input', async () => {
    const { call } = shell({ input: problem({ alpha: '-1' }) });
    expectRefusal(await call('solve', '-'), /standard input: alpha is -1;/);
  });

  it('a missing file', async () => {
    const { call, files } = shell();
    expectRefusal(await call('solve', 'nowhere.yaml'), /nowhere.yaml: there is no such file/);
    expect(files()).toEqual([]);
  });

  it('a folder in the place of a file', async () => {
    const { call, cwd } = shell();
    mkdirSync(join(cwd, 'folder'));
    expectRefusal(await call('solve', 'folder'), /folder: it is a folder, not a file/);
  });

  it('a path that nothing can set, or a range where one value is wanted', async () => {
    const { call } = shell({ files: { 'problem.yaml': problem({}) } });
    expectRefusal(
      await call('solve', 'problem.yaml', '--set', 'learners.techer.l2=1'),
      /"learners.techer.l2" is not a path of this problem.*did you mean/,
    );
    expectRefusal(
      await call('solve', 'problem.yaml', '--set', 'alpha=1:3:3'),
      /alpha is "1:3:3"; it must be a finite number/,
    );
    expectRefusal(await call('solve', 'problem.yaml', '--set', 'alpha'), /must be path=value/);
  });

  it('more memory than one worker can hold, said before any work', async () => {
    const { call } = shell({ files: { 'problem.yaml': problem({}) } });
    expectRefusal(
      await call('simulate', 'problem.yaml', '--n', '1000000'),
      /a trial needs 2.*GiB of memory; one worker can hold 4.00 GiB: choose a smaller --n/,
    );
  });

  it.each([
    [['--n', '0'], /--n is "0"; it must be a whole number of at least 1/],
    [['--n', '2.5'], /--n is "2.5"/],
    [['--trials', 'ten'], /--trials is "ten"/],
    [['--trials', '-1'], /--trials is "-1"/],
    [['--trials', '9007199254740991'], /of at least 1 and at most 10000000\n/],
    [['--workers', '0'], /--workers is "0"/],
    [
      ['--design', 'dens'],
      /--design is "dens"; it must be one of dense, matrix-free, overlap-chain; did you mean "dense"/,
    ],
    [['--blas', 'mkl'], /--blas is "mkl"; it must be one of portable, openblas\n/],
    [['--test-samples', 'x'], /--test-samples is "x"; it must be a whole number of at least 0/],
  ])('an option that is no such value: %s', async (args, message) => {
    const { call } = shell({ files: { 'problem.yaml': problem({}) } });
    expectRefusal(await call('simulate', 'problem.yaml', ...args), message);
  });
});

describe('wrong input to an experiment ends with exit code 2, one message, nothing written', () => {
  const experiment = (changes: object = {}) => ({
    files: { 'tiny.yaml': JSON.stringify({ ...tiny, ...changes }) },
  });

  it.each([
    ['an unknown key', { figur: {} }, [], /tiny.yaml: figur is an unknown key.*"figure"/],
    [
      'a wrong problem',
      { problem: { ...tiny.problem, alpha: 0 } },
      [],
      /tiny.yaml: problem.alpha is 0/,
    ],
    [
      'an axis that nothing can set',
      { axes: { ...tiny.axes, 'population.roh': '1:2:2' } },
      [],
      /"population.roh" is not a path of this problem.*"population.rho"/,
    ],
    [
      'an axis that no number can set',
      { axes: { ...tiny.axes, 'learners.teacher.name': '1:2:2' } },
      [],
      /name is 1/,
    ],
    [
      'a nonsense range',
      { axes: { alpha: '3:1:4' } },
      [],
      /axes.alpha: "3:1:4" is no range: the start is above the stop/,
    ],
    ['a nonsense range in --set', {}, ['--set', 'alpha=1:2:x'], /"1:2:x" is no range: "x" is no/],
    ['--set on no path', {}, ['--set', 'alhpa=1:2:2'], /"alhpa" is not a path.*"alpha"/],
    ['an axis value that is not allowed', {}, ['--set', 'population.rho=0:1:3'], /rho is 0/],
    [
      'a published table that is missing',
      { curves: [{ ...tiny.curves[0], published: { file: 'none.csv', curve: 'a' } }] },
      [],
      /none.csv: there is no such file/,
    ],
    [
      'more memory than there is',
      {},
      ['--n', '100000000'],
      /a trial needs .* of memory; one worker can hold/,
    ],
  ])('%s', async (_, changes, args, message) => {
    const { call, files } = shell(experiment(changes));
    expectRefusal(await call('run', 'tiny.yaml', ...args), message);
    expect(files()).toEqual(['tiny.yaml']);
  });

  it('an unwritable output folder', async () => {
    const { call, files } = shell(experiment());
    expectRefusal(
      await call('run', 'tiny.yaml', '--out', 'tiny.yaml'),
      /tiny.yaml.*: cannot write there: a part of the path is a file, not a folder/,
    );
    expect(files()).toEqual(['tiny.yaml']);
  });

  it('an experiment that there is not, with the nearest name', async () => {
    const { call } = shell();
    expectRefusal(
      await call('run', 'kd-inheritence'),
      /there is no experiment "kd-inheritence"; known are .*did you mean "kd-inheritance"/,
    );
    expectRefusal(await call('run', './nowhere.yaml'), /nowhere.yaml: there is no such file/);
  });

  it('a run that there is not', async () => {
    const { call } = shell();
    for (const command of ['status', 'resume']) {
      expectRefusal(await call(command, 'tiny-0'), /there is no run "tiny-0"/);
    }
  });

  it('a run in a place where there can be none', async () => {
    const { call } = shell(experiment());
    for (const command of ['status', 'resume']) {
      expectRefusal(await call(command, 'a', '--out', 'tiny.yaml'), /there is no run "a"/);
      expectRefusal(await call(command, 'a'.repeat(300)), /aaa… /);
    }
  });

  it('a published table whose name is no path', async () => {
    const curves = [{ ...tiny.curves[0], published: { file: 'a\0b', curve: 'a' } }];
    const { call } = shell(experiment({ curves }));
    expectRefusal(await call('run', 'tiny.yaml'), /a\\u\{0\}b: no path has the character 0/);
  });
});

describe('a wrong command line ends with exit code 2', () => {
  it('an unknown command, with the nearest name', async () => {
    const { code, err, out } = await shell().call('sovle');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/unknown command 'sovle'\n.*solve/);
  });

  it('an unknown option, with the nearest name', async () => {
    const { code, err } = await shell().call('solve', 'p.yaml', '--jsno');
    expect(code).toBe(2);
    expect(err).toMatch(/unknown option '--jsno'\n.*--json/);
  });

  it('a missing argument', async () => {
    const { code, err } = await shell().call('solve');
    expect(code).toBe(2);
    expect(err).toMatch(/missing required argument 'problem'/);
  });

  it('no command at all: the help, on stderr', async () => {
    const { code, err, out } = await shell().call();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: quenched');
  });
});
