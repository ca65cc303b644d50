import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { shell } from '../../cli/callCli.ts';
import { explorerInChromium, hasChromium } from './openPage.ts';

const teacherRidge = 'input[type=range][data-path="learners.teacher.l2"]';

/** The question that the figure shows. */
function question(page: Page): Promise<string | null> {
  return page.locator('.figure').getAttribute('data-question');
}

/** A figure that was drawn: how far theory was, and the shapes of its lines. */
interface DrawnFigure {
  theory: string;
  lines: (string | null)[];
}

/** Has the page keep every figure that it draws from now on. */
function recordFigures(page: Page): Promise<void> {
  return page.evaluate(() => {
    const drawn: DrawnFigure[] = [];
    Object.assign(globalThis, { drawn });
    const figure = document.querySelector<HTMLElement>('.figure');
    if (figure === null) throw new Error('there is no figure');
    new MutationObserver(() => {
      const lines = [...figure.querySelectorAll('.js-line')].map((line) => line.getAttribute('d'));
      drawn.push({ theory: figure.dataset['theory'] ?? '', lines });
    }).observe(figure, { attributeFilter: ['data-question', 'data-theory'] });
  });
}

/** What `recordFigures` has kept. */
function figures(page: Page): Promise<DrawnFigure[]> {
  return page.evaluate(() => Reflect.get(globalThis, 'drawn') as DrawnFigure[]);
}

/** What a button saves. */
async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

/** The rows of simulation, which are the same to the last bit. */
function simulated(csv: string): string[] {
  return csv.split('\n').filter((line) => line.includes(',simulation,'));
}

describe.skipIf(!hasChromium)('the explorer in Chromium', () => {
  const open = explorerInChromium();

  it('draws theory and simulation of its first experiment, and asks nobody else', async () => {
    const { page, faults, strangers, settled } = await open('#n=100&trials=2');
    await settled();
    // Explanations need their fonts.
    await page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => {
      for (const one of all) one.open = true;
    });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(
      'A teacher and its student',
    );
    expect(await page.locator('.figure .js-line').count()).toBeGreaterThanOrEqual(2);
    expect(await page.locator('.figure .point').count()).toBeGreaterThanOrEqual(12);
    expect(faults).toEqual([]);
    expect(strangers).toEqual([]);
  });

  it('redraws theory while a slider is dragged, and refines it when it rests', async () => {
    const { page, faults, settled } = await open('#trials=0');
    await settled();
    const slider = page.locator(teacherRidge);
    const box = await slider.boundingBox();
    if (box === null) throw new Error('the slider is not to be seen');
    await recordFigures(page);
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.8 * box.width, y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await figures(page)).at(-1)?.theory).toBe('full');
    const [first, ...later] = await figures(page);
    expect(first?.theory).toBe('provisional');
    // The student's and the teacher's; bounds stay.
    const last = later.at(-1)?.lines ?? [];
    expect(last.filter((line, k) => line !== first?.lines[k]).length).toBeGreaterThanOrEqual(2);
    expect(page.url()).toContain('set=learners.teacher.l2');
    expect(faults).toEqual([]);
  });

  it('moves its sliders by the keyboard', async () => {
    const { page, settled } = await open('#trials=0');
    await settled();
    const before = await question(page);
    await page.locator(teacherRidge).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => question(page)).not.toBe(before);
    await settled();
  });

  it('drops the trials of a question that has changed', async () => {
    const { page } = await open('#n=300&trials=1000');
    await page.waitForSelector('progress');
    await page.getByLabel('Trials (0: none)').fill('2');
    await page.keyboard.press('Enter');
    // Six points of two trials each, and none of those before.
    const trials = () => page.locator('.figure').getAttribute('data-trials');
    await expect.poll(trials, { timeout: 30_000 }).toBe('12');
  });

  it('has the numbers of the command line, to the last bit', async () => {
    const { page, settled } = await open('#n=60&trials=2&seed=bits&set=learners.teacher.l2%3D0.05');
    await settled();
    const command = await page.locator('.command code').textContent();
    const { call } = shell();
    const words = command?.split(' ').slice(2) ?? [];
    const { code, out } = await call(...words, '--json');
    expect(code).toBe(0);
    const { folder } = JSON.parse(out) as { folder: string };
    const table = readFileSync(join(folder, 'curves.csv'), 'utf8');
    expect(simulated(table).length).toBeGreaterThan(0);
    expect(simulated(await saved(page, 'Curves as CSV'))).toEqual(simulated(table));
  });

  it('gives a problem that the command line answers, and a figure', async () => {
    const { page, settled } = await open('#n=60&trials=2&set=learners.student.l2%3D0.02');
    await settled();
    const yaml = await saved(page, 'Problem as YAML');
    const { call } = shell({ files: { 'experiment.yaml': yaml } });
    expect((await call('run', 'experiment.yaml')).code).toBe(0);
    expect(await saved(page, 'Figure as SVG')).toMatch(/^<svg[^]*test error[^]*<\/svg>$/);
  });
});
