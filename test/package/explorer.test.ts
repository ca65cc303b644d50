import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chromiumArguments, chromiumPath } from '../engines/chromium.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { installPacked } from './packed.ts';

if (chromiumPath === undefined) {
  process.stderr.write('The packed explorer is not opened: there is no Chromium.\n');
}

/** Serves the installed package's explorer until the test is over; gives its address. */
async function served(folder: string): Promise<string> {
  const command = join(folder, 'node_modules', '.bin', 'quenched');
  const server = spawn(command, ['explore', 'kd-inheritance', '--port', '0'], { cwd: folder });
  onTestFinished(() => void server.kill());
  const [address] = (await once(server.stdout, 'data')) as unknown[];
  return String(address).trim();
}

describe.skipIf(chromiumPath === undefined)('the packed explorer', () => {
  it(
    'draws theory in full in a browser, with nothing from elsewhere',
    { timeout: 300_000 },
    async () => {
      const folder = temporaryFolder();
      await installPacked(folder);
      const address = await served(folder);
      const browser = await chromium.launch({
        executablePath: chromiumPath ?? '',
        args: chromiumArguments,
      });
      onTestFinished(() => browser.close());
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('response', (response) => {
        if (!response.ok()) faults.push(`${response.status()} ${response.url()}`);
      });
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        const isOwn = protocol === 'data:' || protocol === 'blob:';
        if (!isOwn && origin !== new URL(address).origin) faults.push(request.url());
      });
      await page.goto(address);
      await page.waitForSelector('[data-theory=full]', { timeout: 60_000 });
      expect(faults).toEqual([]);
    },
  );
});
