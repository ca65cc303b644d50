import { defineConfig } from 'vite';
import { explanationsPlugin } from './scripts/explanations/explanationsPlugin.ts';

/**
 * The explorer as a static site that works from any folder of a web server: `npm run build:explorer`
 * writes dist/explorer, `npx vite -c vite.explorer.config.ts` serves it while it is worked on.
 */
export default defineConfig({
  root: 'src/explorer',
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [explanationsPlugin()],
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    target: 'es2022',
    // The page's policy allows no fonts within styles.
    assetsInlineLimit: 0,
    // Plotly is in a file of its own, and as large as it is.
    chunkSizeWarningLimit: 2000,
  },
});
