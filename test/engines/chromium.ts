import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium } from 'playwright-core';
import type { EngineAnswer } from './answerAll.ts';

/** Where Chromium is: what the environment says, or where Debian puts it. */
export const chromiumPath: string | undefined = [
  process.env['QUENCHED_CHROMIUM'] ?? '',
  '/usr/bin/chromium',
].find(existsSync);

/** No sandbox, since tests may run as root, and none of the calls home. */
const quiet = ['gpu', 'background-networking', 'component-update', 'sync', 'quic'];
export const chromiumArguments = ['--no-sandbox', ...quiet.map((name) => `--disable-${name}`)];

/** What Chromium answers with the bundle. */
export async function answersOfChromium(
  executablePath: string,
  bundle: string,
): Promise<Record<string, EngineAnswer>> {
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const page = await browser.newPage();
    // No server: the page and the bundle are handed over. SHA-256 needs a secure origin, as localhost.
    const name = basename(bundle);
    await page.route('http://localhost/', (route) => route.fulfill({ contentType: 'text/html' }));
    await page.route(`http://localhost/${name}`, (route) =>
      route.fulfill({ path: bundle, contentType: 'text/javascript' }),
    );
    await page.goto('http://localhost/');
    return await page.evaluate<Record<string, EngineAnswer>>(
      `import('/${name}').then(({ answerAll }) => answerAll())`,
    );
  } finally {
    await browser.close();
  }
}
