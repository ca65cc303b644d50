/**
 * The explorer in Chromium, by drags of the mouse on the slider of the teacher's ridge: how long until
 * theory's curve of 60 points for a teacher and a student is redrawn, then at full accuracy; the
 * longest task of the page meanwhile; until simulated points of N = 1000 are there; and until a preset
 * is drawn. Times are measured in the page. Needs `npm run build:explorer`.
 */
/* global addEventListener, document, location, MutationObserver, PerformanceObserver */
import { serveExplorer } from '../../build/node/explorer/serveExplorer.js';
import { startChromium } from '../measure/chromium.js';
import { median } from '../measure/statistics.js';

export const title = 'The explorer, in milliseconds';

export const columns = ['The explorer, in milliseconds', 'median', 'most', 'asked'];

export const sizes = { drags: 15, steps: 8, presets: ['kd-inheritance', 'kd-mixing', 'kd-ridges'] };

export const tiny = { drags: 1, steps: 2, presets: ['kd-mixing'] };

const slider = 'input[type=range][data-path="learners.teacher.l2"]';
const figure = '.figure';

/** Notes when controls move, when figures are drawn, and what kept the page busy. */
function watchPage() {
  const watch = { moved: 0, released: 0, redrawn: [], full: [], busy: [], points: [] };
  globalThis.watch = watch;
  addEventListener('input', () => (watch.moved = performance.now()), true);
  addEventListener('pointerup', () => (watch.released = performance.now()), true);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watch.busy.push(duration);
  }).observe({ entryTypes: ['longtask'] });
  const seen = { question: '', theory: '', trials: '0' };
  new MutationObserver(() => {
    const { question, theory, trials = '0' } = document.querySelector('.figure')?.dataset ?? {};
    if (question === undefined) return;
    const now = performance.now();
    if (question !== seen.question) watch.redrawn.push(now - watch.moved);
    if (theory === 'full' && seen.theory !== 'full') watch.full.push(now - watch.released);
    if (trials !== '0' && seen.trials === '0') watch.points.push(now - watch.released);
    Object.assign(seen, { question, theory, trials });
  }).observe(document, {
    subtree: true,
    attributes: true,
    attributeFilter: ['data-question', 'data-theory', 'data-trials'],
  });
}

const isDrawn = (theory) => `${figure}[data-theory=${theory}]`;

/** Presses the slider, moves it in steps, each once the last is drawn, and lets go. */
async function drag(page, steps) {
  const box = await page.locator(slider).boundingBox();
  const y = box.y + box.height / 2;
  const x = (share) => box.x + box.width * share;
  await page.mouse.move(x(0.5), y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step++) {
    const before = await page.locator(figure).getAttribute('data-question');
    await page.mouse.move(x(0.5 + 0.02 * step), y);
    await page.waitForFunction(
      (old) => document.querySelector('.figure')?.dataset.question !== old,
      before,
      { polling: 5 },
    );
  }
  await page.mouse.up();
  await page.waitForSelector(isDrawn('full'));
  await page.waitForFunction(() => Number(document.querySelector('.figure').dataset.trials) > 0);
}

async function measureDrags(page, address, { drags, steps }) {
  await page.goto(address);
  await page.waitForSelector(isDrawn('full'));
  // Compilers and caches are warm after the first.
  await drag(page, steps);
  await page.evaluate(() => Object.values(globalThis.watch).forEach((list) => (list.length = 0)));
  for (let i = 0; i < drags; i++) await drag(page, steps);
  return page.evaluate(() => globalThis.watch);
}

async function measurePresets(page, address, presets) {
  const times = [];
  for (const preset of presets) {
    await page.goto('about:blank');
    await page.goto(`${address}#experiment=${preset}`);
    await page.waitForSelector(`${isDrawn('provisional')}, ${isDrawn('full')}`);
    times.push(await page.evaluate(() => performance.now()));
  }
  return times;
}

function row(name, times, asked) {
  const text = (value) => value.toFixed(0);
  return times.length === 0
    ? [name, 'none', 'none', asked]
    : [name, text(median(times)), text(Math.max(...times)), asked];
}

export async function* rows({ sizes }) {
  const browser = await startChromium();
  if (browser === null) {
    yield ['skipped: there is no Chromium', '', '', ''];
    return;
  }
  const { address, close } = await serveExplorer(0);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript(watchPage);
    const { redrawn, full, busy, points } = await measureDrags(page, address, sizes);
    yield row('a curve of 60 points, twice, redrawn in a drag', redrawn, '150');
    yield row('full accuracy after the drag', full, '1000');
    yield row('tasks of the page longer than 50', busy, 'none');
    yield row('simulated points, N = 1000, after the drag', points, '1000');
    yield row('a preset is drawn', await measurePresets(page, address, sizes.presets), '2000');
  } finally {
    await browser.close();
    await close();
  }
}
