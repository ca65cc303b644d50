/**
 * Runs a script in TypeScript with all that it imports from src, which Node 20 cannot do by itself:
 * `node scripts/run-typescript.js SCRIPT [ARGUMENTS]`. A script exports `main`, which gets the
 * arguments; what it throws ends the process with exit code 1.
 */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [script, ...args] = process.argv.slice(2);
const { module } = await runnerImport(resolve(script), { configFile: false, logLevel: 'error' });
try {
  await module.main(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
