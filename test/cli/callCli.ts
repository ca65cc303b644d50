import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCli } from '../../src/cli/runCli.ts';
import type { Engine } from '../../src/sweep/engine.ts';
import { inlineEngine } from '../../src/sweep/inlineEngine.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

/** What a command printed and how it ended. */
export interface Called {
  code: number;
  out: string;
  err: string;
}

/** A working folder with files in it, and the command line in this process. */
export interface Shell {
  cwd: string;
  call: (...args: string[]) => Promise<Called>;
  /** Every path in the folder. */
  files: () => string[];
}

/** What a test may want otherwise than usual. */
export interface World {
  files?: Record<string, string>;
  input?: string;
  isTerminal?: boolean;
  /** Called with the handler of interrupts as soon as one is set. */
  interrupt?: (handler: () => void) => void;
  /** Called with the handler of a scheduler's warning as soon as one is set. */
  timeLimit?: (handler: () => void) => void;
  quit?: (code: number) => void;
  engine?: Engine;
  /** Registers the removal of the folder; `afterAll` for one that several tests share. */
  atEnd?: (remove: () => void) => void;
}

/** A shell in a new folder; data that is no text is written as JSON, which is YAML too. */
export function shell(world: World = {}): Shell {
  const cwd = temporaryFolder(world.atEnd);
  for (const [name, text] of Object.entries(world.files ?? {})) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  return {
    cwd,
    files: () => readdirSync(cwd, { recursive: true, encoding: 'utf8' }).sort(),
    call: async (...args) => {
      const called = { out: '', err: '' };
      const code = await runCli({
        args,
        out: (text) => (called.out += text),
        err: (text) => (called.err += text),
        isTerminal: world.isTerminal ?? false,
        readInput: () => Promise.resolve(world.input ?? ''),
        cwd,
        engine: (workers) => ({ ...(world.engine ?? inlineEngine), workers }),
        onInterrupt: (handler) => {
          world.interrupt?.(handler);
          return () => undefined;
        },
        onTimeLimit: (handler) => {
          world.timeLimit?.(handler);
          return () => undefined;
        },
        quit: world.quit ?? (() => undefined),
      });
      return { code, ...called };
    },
  };
}
