import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { explorerSite } from '../../../src/node/explorer/serveExplorer.ts';
import { explorerInChromium, hasChromium } from './openPage.ts';

/** The site as files, without any server. */
function onDisk() {
  const { href } = pathToFileURL(join(explorerSite(), 'index.html'));
  return { address: href, close: () => Promise.resolve() };
}

describe.skipIf(!hasChromium)('the site on disk', () => {
  const open = explorerInChromium(onDisk);

  it('answers by theory and simulation, and keeps its state in the address', async () => {
    const { page, faults, settled } = await open('#n=60&trials=2');
    await settled();
    expect(await page.locator('.figure .js-line').count()).toBeGreaterThanOrEqual(2);
    expect(await page.locator('.figure .point').count()).toBeGreaterThanOrEqual(12);
    await page.getByLabel('Experiment').selectOption('nuisance-angle');
    await expect.poll(() => page.url()).toContain('#experiment=nuisance-angle');
    expect(faults).toEqual([]);
  });
});
