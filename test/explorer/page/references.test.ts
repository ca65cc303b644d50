import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { explorerInChromium, hasChromium } from './openPage.ts';

/**
 * The share of pixels that may be another colour: fonts and their hinting differ between machines,
 * by 1 to 2% on such a page; a panel that is missing or moved changes more.
 */
const tolerance = 0.04;

/** Pictures are written anew by `QUENCHED_REFERENCES=write npm run test:page`, to be looked at. */
const isWriting = process.env['QUENCHED_REFERENCES'] === 'write';

const shown = {
  figure: '#n=100&trials=3',
  course: '#experiment=committee-transfer&view=course&trials=2&n=500',
  information: '#experiment=pid-learning-curve&view=information&trials=2&n=100',
};

function reference(name: string): string {
  return fileURLToPath(new URL(`./references/${name}.png`, import.meta.url));
}

/** The share of pixels in which two pictures differ visibly, counted by the browser; 1 for another size. */
function difference(page: Page, first: Buffer, second: Buffer): Promise<number> {
  const count = async (pictures: string[]): Promise<number> => {
    const [one, other] = await Promise.all(
      pictures.map(async (base64) => {
        const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
        const bitmap = await createImageBitmap(blob);
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        return context?.getImageData(0, 0, bitmap.width, bitmap.height);
      }),
    );
    if (!one || one.width !== other?.width || one.height !== other.height) return 1;
    let changed = 0;
    for (let i = 0; i < one.data.length; i += 4) {
      const channel = (k: number) => Math.abs((one.data[i + k] ?? 0) - (other.data[i + k] ?? 0));
      if (Math.max(channel(0), channel(1), channel(2)) > 48) changed++;
    }
    return (4 * changed) / one.data.length;
  };
  return page.evaluate(
    count,
    [first, second].map((picture) => picture.toString('base64')),
  );
}

describe.skipIf(!hasChromium)('the page looks as it did when it was looked at last', () => {
  const open = explorerInChromium();

  describe.each([390, 1024, 1600])('at %i pixels', (width) => {
    it.each(Object.entries(shown))('%s', { timeout: 120_000 }, async (view, hash) => {
      const { page, settled } = await open(hash, {
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
        colorScheme: width === 1024 ? 'dark' : 'light',
      });
      await settled();
      // What is said of the trials follows once a second.
      await page
        .getByRole('status')
        .filter({ hasText: /all \d+ trials/ })
        .waitFor();
      const picture = await page.screenshot({ animations: 'disabled' });
      const file = reference(`${view}-${width}`);
      if (isWriting) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, picture);
      }
      expect(existsSync(file)).toBe(true);
      // The explorer's own policy allows no addresses of data.
      await page.goto('about:blank');
      expect(await difference(page, readFileSync(file), picture)).toBeLessThan(tolerance);
    });
  });
});
