import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { explorerInChromium, hasChromium } from './openPage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const views = [
  '#n=60&trials=2',
  '#experiment=committee-transfer&view=course&trials=0',
  '#experiment=pid-learning-curve&view=information&trials=0',
  '#experiment=capacity-ratio&trials=0&set=learners.teacher.hidden%3D2',
  '#experiment=phase-capacity&set=alpha%3D1:2:2&set=learners.student.l2%3Doptimal',
  '#experiment=nothing',
];

describe.skipIf(!hasChromium)('accessibility', () => {
  const open = explorerInChromium();

  describe.each([390, 1024, 1600])('at %i pixels', (width) => {
    it.each(views)(
      'axe finds nothing in %s, light or dark, and nothing is cut off',
      { timeout: 120_000 },
      async (hash) => {
        const { page } = await open(hash, { viewport: { width, height: 900 } });
        await page.waitForSelector('.figure[data-theory=full], [role=alert]');
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over).toBeLessThanOrEqual(0);
        await page.evaluate(axe);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const { violations } = await page.evaluate<AxeResults>('axe.run()');
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
          expect(found, colorScheme).toEqual([]);
        }
      },
    );
  });
});
