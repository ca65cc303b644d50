import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/node/packageInfo.ts';
import { explored } from './explored.ts';
import { stagesOf } from './stage.ts';
import type { Stage } from './stage.ts';
import { typed } from './typed.ts';
import type { Terminal } from './typed.ts';

/** Seconds from `npx quenched explore` to the page. */
const mostExploring = 60;

function report(name: string, seconds: number, most: number): boolean {
  const holds = seconds <= most;
  console.log(`${holds ? 'holds' : 'FAILS'}  ${name}: ${seconds.toFixed(1)} s of ${most} s`);
  return holds;
}

async function followed({ name, most, files, commands }: Stage, at: Terminal): Promise<boolean> {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(at.folder, file), text);
  let sum = 0;
  for (const command of commands) {
    const seconds = await typed(command, at);
    console.log(`       ${command}: ${seconds.toFixed(1)} s`);
    sum += seconds;
  }
  return report(name, sum, most);
}

function checkFigure(folder: string): void {
  const [run] = readdirSync(join(folder, 'runs'));
  const figure = readFileSync(join(folder, 'runs', run ?? '', 'figure.html'), 'utf8');
  if (!figure.includes('<html')) throw new Error('figure.html is no page');
}

/** Follows the README of a clone. @returns whether every stage was fast enough. */
async function walk(at: Terminal): Promise<boolean> {
  const { figure, own } = stagesOf(readFileSync(join(at.folder, 'README.md'), 'utf8'));
  const first = await followed(figure, at);
  checkFigure(at.folder);
  const second = report('explorer', await explored(at), mostExploring);
  return (await followed(own, at)) && first && second;
}

/**
 * `npm run newcomer`: what a newcomer does first, timed, in a fresh clone of the last commit with an
 * empty cache of npm: the first figure in three minutes, installing included, the explorer in one
 * more, a problem of one's own in two more.
 */
export async function main(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'quenched-newcomer-'));
  const folder = join(scratch, 'quenched');
  try {
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${packageRoot}`, folder]);
    const env = { ...process.env, npm_config_cache: join(scratch, 'npm-cache') };
    if (!(await walk({ folder, env }))) throw new Error('a newcomer waits too long');
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
