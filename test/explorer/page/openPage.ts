import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { serveExplorer } from '../../../src/node/explorer/serveExplorer.ts';
import type { ServedExplorer } from '../../../src/node/explorer/serveExplorer.ts';
import { chromiumArguments, chromiumPath } from '../../engines/chromium.ts';

/** Whether the page can be looked at here; where it cannot, one line says so. */
export const hasChromium = chromiumPath !== undefined;
if (!hasChromium) {
  process.stderr.write('The explorer is not opened: there is no Chromium.\n');
}

/** A page of the explorer, with what it complained of and asked of other hosts. */
export interface OpenPage {
  page: Page;
  faults: string[];
  strangers: string[];
  /** Waits until theory is in full and all trials are drawn. */
  settled: () => Promise<void>;
}

interface Started {
  browser: Browser;
  address: string;
}

/** Serves the explorer, or finds it elsewhere, and starts Chromium for the tests of a file. */
export function explorerInChromium(
  serve: () => ServedExplorer | Promise<ServedExplorer> = () => serveExplorer(0),
): (hash: string, options?: BrowserContextOptions) => Promise<OpenPage> {
  let started: Started | undefined;
  let close = () => Promise.resolve();
  beforeAll(async () => {
    if (chromiumPath === undefined) return;
    const served = await serve();
    const browser = await chromium.launch({
      executablePath: chromiumPath,
      args: chromiumArguments,
    });
    started = { browser, address: served.address };
    close = async () => {
      await browser.close();
      await served.close();
    };
  });
  afterAll(() => close());
  return async (hash, options) => {
    if (started === undefined) throw new Error('Chromium did not start');
    return openAt(started, hash, options);
  };
}

async function openAt(
  { browser, address }: Started,
  hash: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1024, height: 900 },
    acceptDownloads: true,
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) strangers.push(url);
  });
  await page.goto(`${address}${hash}`);
  return { page, faults, strangers, settled: () => settled(page) };
}

async function settled(page: Page): Promise<void> {
  await page.waitForSelector('.figure[data-theory=full]', { timeout: 60_000 });
  await page.waitForFunction(
    () => {
      const trials = document.querySelector('progress');
      const drawn = document.querySelector<HTMLElement>('.figure')?.dataset['trials'];
      return trials === null || (trials.value === trials.max && drawn === String(trials.max));
    },
    undefined,
    { timeout: 60_000 },
  );
}
