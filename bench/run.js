/** Runs the benchmarks, all or those named: `npm run bench -- kernels`. Needs `npm run build`. */
import { hasPeers, sideBySide } from './sideBySide.js';

const suites = ['kernels', 'training', 'fits', 'theory'];

const named = process.argv.slice(2);
const withPeers = hasPeers();
if (!withPeers) console.log('peers are skipped: they need python3 with numpy and scipy');
for (const suite of suites) {
  if (named.length > 0 && !named.includes(suite)) continue;
  await sideBySide(await import(`./${suite}.js`), withPeers);
}
