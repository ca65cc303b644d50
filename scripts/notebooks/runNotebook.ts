import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Tools } from './findTools.ts';
import type { Notebook } from './notebook.ts';
import { notebookText } from './notebook.ts';

const executor = fileURLToPath(new URL('execute.py', import.meta.url));

/**
 * Runs the cells of a notebook up to the first that fails, and returns the notebook with what they
 * left behind. The kernel is Deno's, declared in a folder of its own and not in the user's home.
 *
 * @param folder where the notebook's relative imports begin.
 */
export async function runNotebook(
  notebook: Notebook,
  folder: string,
  { deno, python }: Tools,
): Promise<Notebook> {
  const scratch = mkdtempSync(join(tmpdir(), 'notebook-'));
  try {
    const [source, out] = [join(scratch, 'source.ipynb'), join(scratch, 'out.ipynb')];
    writeFileSync(source, notebookText(notebook));
    declareKernel(scratch, deno);
    await promisify(execFile)(python, [executor, source, out], {
      cwd: folder,
      env: {
        ...process.env,
        ...{ JUPYTER_PATH: scratch, NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1' },
      },
    });
    return JSON.parse(readFileSync(out, 'utf8')) as Notebook;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function declareKernel(folder: string, deno: string): void {
  const kernel = join(folder, 'kernels', 'deno');
  mkdirSync(kernel, { recursive: true });
  const argv = [deno, 'jupyter', '--kernel', '--conn', '{connection_file}'];
  const spec = { argv, display_name: 'Deno', language: 'typescript' };
  writeFileSync(join(kernel, 'kernel.json'), JSON.stringify(spec));
}
