import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { explorerInChromium, hasChromium } from './openPage.ts';

/** The experiment that the address states as a whole. */
function stated(page: Page): { problem: Record<string, unknown> } {
  const hash = new URLSearchParams(new URL(page.url()).hash.slice(1));
  return JSON.parse(hash.get('experiment') ?? '{}') as { problem: Record<string, unknown> };
}

/** Waits for the answer to another question than the one that was asked. */
async function another(page: Page, change: () => Promise<unknown>): Promise<void> {
  const figure = page.locator('.figure');
  const before = await figure.getAttribute('data-question');
  await change();
  await expect.poll(() => figure.getAttribute('data-question')).not.toBe(before);
}

describe.skipIf(!hasChromium)('the choice of the population', { timeout: 120_000 }, () => {
  const open = explorerInChromium();

  it('goes to committees of a sample, their hidden units, and back', async () => {
    const { page, faults, settled } = await open('#n=60&trials=1');
    await settled();
    const population = page.getByLabel('Samples are drawn from');
    await another(page, () => population.selectOption('committee'));
    await settled();
    // Two learners at six α, and why there are no lines.
    expect(await page.locator('.figure .point').count()).toBeGreaterThanOrEqual(12);
    await page.getByText(/^Simulated only: no theory covers/).waitFor();
    const units = page.getByRole('slider', { name: 'K, hidden units of student' });
    await units.focus();
    await another(page, () => page.keyboard.press('ArrowRight'));
    await settled();
    expect(page.url()).toContain('set=learners.student.hidden%3D3');
    await another(page, () => population.selectOption('mixture'));
    await page.waitForSelector('.figure[data-theory=full] .js-line');
    expect(stated(page).problem['population']).toMatchObject({ kind: 'mixture' });
    expect(faults).toEqual([]);
  });

  it('goes to committees that see every example once, and back', async () => {
    const { page, faults, settled } = await open('#trials=0');
    await settled();
    const population = page.getByLabel('Samples are drawn from');
    await another(page, () => population.selectOption('online'));
    await page.getByRole('heading', { level: 1, name: /every example once/ }).waitFor();
    await settled();
    expect(await page.locator('.figure .js-line').count()).toBeGreaterThanOrEqual(2);
    await another(page, () =>
      page
        .getByLabel('K hidden units')
        .last()
        .fill('3')
        .then(() => page.keyboard.press('Enter')),
    );
    expect(page.url()).toContain('set=networks.student.hidden%3D3');
    await another(page, () => population.selectOption('sign'));
    expect(stated(page).problem['population']).toMatchObject({ kind: 'perceptron' });
    expect(faults).toEqual([]);
  });
});

describe.skipIf(!hasChromium)('the best by theory', { timeout: 120_000 }, () => {
  const open = explorerInChromium();
  // Four points: theory seeks the best at each of them.
  const few = '#trials=0&set=alpha%3D1:6:4';

  it('is a button away, and the number from before, too', async () => {
    const { page, faults, settled } = await open(few);
    await settled();
    const best = page.getByRole('button', { name: 'Best ridge of teacher, by theory' });
    const number = page.getByLabel('λ̃ ridge', { exact: true });
    await another(page, () => best.click());
    expect(await best.getAttribute('aria-pressed')).toBe('true');
    expect(await number.inputValue()).toBe('');
    expect(page.url()).toContain('set=learners.teacher.l2%3Doptimal');
    await settled();
    await best.focus();
    await another(page, () => page.keyboard.press('Enter'));
    expect(await best.getAttribute('aria-pressed')).toBe('false');
    expect(await number.inputValue()).toBe('0.1');
    expect(faults).toEqual([]);
  });

  it('can be drawn itself', async () => {
    const { page, faults, settled } = await open(`${few}&set=learners.teacher.l2%3Doptimal`);
    await settled();
    const height = page.getByLabel('Vertical axis');
    await another(page, () =>
      height.selectOption({ label: 'best ridge λ, where theory chooses it' }),
    );
    await settled();
    const shapes = await page
      .locator('.figure .js-line')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('d') ?? ''));
    // The teacher's, as the student's ridge is a number; transitions have two points.
    expect(shapes.filter((d) => (d.match(/[A-Z]/g)?.length ?? 0) > 2)).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it('is refused in words where no theory finds it', async () => {
    const { page, settled } = await open('#experiment=capacity-ratio&trials=0');
    await settled();
    await page.getByRole('button', { name: 'Best ridge of teacher, by theory' }).click();
    await page.getByText('no theory finds it, as population is a committee').waitFor();
    expect(page.url()).not.toContain('optimal');
  });
});

describe.skipIf(!hasChromium)('a map', { timeout: 120_000 }, () => {
  const open = explorerInChromium();

  it('is of the learner that is chosen', async () => {
    const { page, faults } = await open('#experiment=phase-capacity');
    await page.waitForSelector('.figure[data-theory]');
    const [teacher, student] = ['teacher', 'student'].map((name) =>
      page.getByRole('group', { name }).getByRole('radio', { name: 'drawn' }),
    );
    expect(await student?.isChecked()).toBe(true);
    await another(page, async () => teacher?.check());
    expect(await student?.isChecked()).toBe(false);
    expect(faults).toEqual([]);
  });
});

describe.skipIf(!hasChromium)('on a phone', { timeout: 120_000 }, () => {
  const open = explorerInChromium();

  async function figureWhileMoving(hash: string, height: number) {
    const { page, settled } = await open(hash, { viewport: { width: 390, height } });
    await settled();
    await page.locator('input[type=range]').last().scrollIntoViewIfNeeded();
    const box = await page.locator('.figure').boundingBox();
    return { top: box?.y ?? 0, bottom: (box?.y ?? 0) + (box?.height ?? 0) };
  }

  it('the figure stays in view while controls are moved', async () => {
    const { top, bottom } = await figureWhileMoving('#trials=0', 844);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(422 + 1);
  });

  it('the last panel of a tall figure does, in half of the page', async () => {
    const tall = '#experiment=committee-transfer&trials=0';
    const { top, bottom } = await figureWhileMoving(tall, 844);
    expect(top).toBeLessThan(0);
    // With the line below it.
    expect(Math.abs(bottom - 422)).toBeLessThanOrEqual(2);
  });

  it('it leaves a short page to the controls', async () => {
    const { bottom } = await figureWhileMoving('#trials=0', 500);
    expect(bottom).toBeLessThan(0);
  });
});
