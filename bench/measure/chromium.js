/** Chromium as the tests start it; see test/engines/chromium.ts. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const path = [process.env['QUENCHED_CHROMIUM'] ?? '', '/usr/bin/chromium'].find(existsSync);
const quiet = ['gpu', 'background-networking', 'component-update', 'sync', 'quic'];

/** A new browser, null where there is no Chromium. */
export function startChromium() {
  if (path === undefined) return null;
  const args = ['--no-sandbox', ...quiet.map((name) => `--disable-${name}`)];
  return chromium.launch({ executablePath: path, args });
}
