import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path';
import { inputErrorIn } from '../problem/inputError.ts';
import { didYouMean } from '../problem/nearestName.ts';
import { readDocument } from '../problem/readDocument.ts';
import type { Experiment } from '../sweep/experiment.ts';
import { parseExperiment } from '../sweep/parseExperiment.ts';
import { publishedCurve } from '../sweep/publishedCurve.ts';
import type { ReadPublished } from '../sweep/resolveExperiment.ts';
import { packageRoot } from './packageInfo.ts';
import { packedTexts, readPackedText } from './readPackedText.ts';

/** An experiment with where it came from. */
export interface ExperimentFile {
  name: string;
  /** The file, for messages. */
  source: string;
  experiment: Experiment;
  /** Reads the published curves it names, relative to the file. */
  readPublished: ReadPublished;
}

const endings = ['.yaml', '.yml', '.json'];

/** The folder of the package's own experiments, which npm's package holds compressed. */
const packageFolder = join(packageRoot, 'experiments');

/** Folders of experiments, nearest first: the user's own, then the package's. */
function experimentFolders(cwd: string): string[] {
  return [join(cwd, 'experiments'), packageFolder];
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** Names of the files in a folder, none where there is no such folder. */
function filesIn(folder: string): string[] {
  if (existsSync(folder)) return readdirSync(folder);
  if (folder !== packageFolder) return [];
  return [...packedTexts().keys()]
    .filter((path) => path.startsWith('experiments/'))
    .map((path) => basename(path));
}

/** The experiments in a folder, in the order of their names. */
function experimentsIn(folder: string): string[] {
  return filesIn(folder)
    .filter((file) => endings.includes(extname(file)))
    .sort();
}

/** Names of the package's own experiments, which the explorer has. */
export function packagedExperiments(): string[] {
  const files = experimentsIn(packageFolder);
  return files.map((file) => basename(file, extname(file))).sort();
}

/**
 * Names and paths of all experiments that can be run by name; the nearer of equal names counts.
 *
 * @example
 * ```ts
 * import { experimentPaths } from 'quenched/node';
 *
 * console.log(experimentPaths().has('kd-inheritance')); // true
 * ```
 */
export function experimentPaths(cwd: string = process.cwd()): Map<string, string> {
  const paths = new Map<string, string>();
  for (const folder of experimentFolders(cwd)) {
    for (const file of experimentsIn(folder)) {
      const name = basename(file, extname(file));
      if (!paths.has(name)) paths.set(name, join(folder, file));
    }
  }
  return paths;
}

/**
 * The file of an experiment: a path, or a name in ./experiments or in the package's own.
 *
 * @throws InputError when there is none, with the names there are.
 */
export function findExperiment(nameOrPath: string, cwd: string): string {
  const path = resolve(cwd, nameOrPath);
  if (isFile(path)) return path;
  const paths = experimentPaths(cwd);
  const found = paths.get(nameOrPath);
  if (found !== undefined) return found;
  const isPath = isAbsolute(nameOrPath) || /[/\\]|\.(ya?ml|json)$/.test(nameOrPath);
  if (isPath) throw inputErrorIn(nameOrPath, 'there is no such file');
  const names = [...paths.keys()];
  throw inputErrorIn(
    undefined,
    `there is no experiment "${nameOrPath}"`,
    `known are ${names.join(', ')}`,
    didYouMean(nameOrPath, names),
  );
}

/**
 * Reads an experiment's text.
 *
 * @throws InputError about the first thing that is wrong with it.
 *
 * @example
 * ```ts
 * import { readExperiment } from 'quenched/node';
 *
 * const text = `
 *   title: Least squares
 *   problem:
 *     population: { kind: mixture, rho: 0.5 }
 *     alpha: 2
 *     learners: [{ name: learner, loss: square, l2: 0.1 }]
 *   axes: { alpha: '1:3:3' }
 *   curves: [{ label: 'λ = 0.1', learner: learner }]
 *   figure: { x: alpha, y: testError, xLabel: α, yLabel: test error }
 * `;
 * console.log(readExperiment(text, 'squares.yaml', '.').name); // squares
 * ```
 */
export function readExperiment(text: string, source: string, folder: string): ExperimentFile {
  return {
    name: basename(source, extname(source)),
    source,
    experiment: parseExperiment(readDocument(text, source), source),
    readPublished: ({ file, curve }) =>
      publishedCurve(readPackedText(join(folder, file)), curve, file),
  };
}

/**
 * Finds and reads an experiment.
 *
 * @param nameOrPath a path, or a name in ./experiments or in the package's own.
 * @param cwd the folder that paths and ./experiments are relative to; default: the process's.
 * @throws InputError as `findExperiment` and `readExperiment` do.
 *
 * @example
 * ```ts
 * import { loadExperiment } from 'quenched/node';
 *
 * const { experiment } = loadExperiment('kd-inheritance');
 * console.log(experiment.source?.figure); // 2
 * ```
 */
export function loadExperiment(nameOrPath: string, cwd: string = process.cwd()): ExperimentFile {
  const path = findExperiment(nameOrPath, cwd);
  return readExperiment(readPackedText(path), path, dirname(path));
}
