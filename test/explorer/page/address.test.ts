import { describe, expect, it } from 'vitest';
import { explorerInChromium, hasChromium } from './openPage.ts';

describe.skipIf(!hasChromium)('an address that is wrong', () => {
  const open = explorerInChromium();

  it.each([
    ['#experiment=kd-mixin', 'did you mean "kd-mixing"?'],
    ['#set=learners.teacher.l3%3D1', 'l3'],
    ['#set=learners.teacher.l2%3D-1', 'learners.teacher.l2'],
    ['#n=many', 'n'],
    ['#vew=figure', 'view'],
    ['#experiment=%7B%22title%22%3A1%7D', 'title'],
  ])('%s says what is wrong and leads back', async (hash, words) => {
    const { page, faults } = await open(hash);
    const message = page.getByRole('alert').or(page.getByRole('main'));
    expect(await message.first().textContent()).toContain(words);
    await page
      .getByRole('button', { name: /afresh/ })
      .or(page.getByRole('link', { name: /afresh/ }))
      .click();
    await page.waitForSelector('.figure[data-theory=full]');
    expect(faults).toEqual([]);
  });

  it('leads back to what was shown before, too', async () => {
    const { page, settled } = await open('#trials=0');
    await settled();
    await page.evaluate(() => (location.hash = '#trials=0&set=population.rho%3D2'));
    await page.getByRole('button', { name: /before/ }).click();
    await settled();
    expect(new URL(page.url()).hash).toBe('#trials=0');
  });

  it('that has no valid point says so beside the controls', async () => {
    const { page } = await open('#trials=0&set=alpha%3D-1');
    await page.getByRole('alert').filter({ hasText: 'alpha' }).waitFor();
  });
});
