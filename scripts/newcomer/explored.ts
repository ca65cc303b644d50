import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Terminal } from './typed.ts';

/** A page whole: itself and the scripts and styles that it names. @throws Error at what is missing. */
async function loaded(address: string): Promise<void> {
  const page = await fetch(address);
  const text = await page.text();
  const parts = [...text.matchAll(/\b(?:src|href)="([^"#:]+)"/g)].map(([, path = '']) => path);
  if (!page.ok || parts.length === 0) throw new Error(`${address} is no page: ${page.status}`);
  for (const part of parts) {
    const { ok, status } = await fetch(new URL(part, address));
    if (!ok) throw new Error(`${part} of the page is not there: ${status}`);
  }
}

/**
 * Serves the explorer, loads its page from the printed address, and ends it as Ctrl-C does.
 *
 * @returns seconds until the page was loaded.
 */
export async function explored({ folder, env }: Terminal): Promise<number> {
  const start = performance.now();
  // A group of its own: Ctrl-C reaches all of it.
  const child = spawn('npx', ['quenched', 'explore'], { cwd: folder, env, detached: true });
  try {
    const ended = once(child, 'close').then(([code]) => {
      throw new Error(`npx quenched explore ended with ${String(code)}`);
    });
    const [printed] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer];
    await loaded(printed.toString().trim());
    return (performance.now() - start) / 1000;
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGINT');
  }
}
