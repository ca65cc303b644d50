import { defineConfig } from 'vite';
import { classicScripts } from './scripts/classicScripts.ts';
import { explanationsPlugin } from './scripts/explanations/explanationsPlugin.ts';

/**
 * The explorer as a static site that works from any folder, of a web server or on disk: `npm run
 * build:explorer` writes dist/explorer, `npx vite -c vite.explorer.config.ts` serves it while it is
 * worked on. From disk browsers load scripts, but neither modules nor programs of workers, which are
 * therefore a part of the page's.
 */
export default defineConfig({
  root: 'src/explorer',
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [explanationsPlugin(), classicScripts()],
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    cssCodeSplit: false,
    target: 'es2022',
    rolldownOptions: { output: { format: 'iife' } },
    // The page's policy allows no fonts within styles.
    assetsInlineLimit: 0,
    // Plotly is in a file of its own, and as large as it is.
    chunkSizeWarningLimit: 2000,
  },
});
