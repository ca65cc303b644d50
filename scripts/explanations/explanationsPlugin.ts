import type { Plugin } from 'vite';
import { explanationHtml } from './explanationHtml.ts';
import { withUsedFonts } from './usedFonts.ts';

/**
 * Sets the page's explanations when it is built, so that it needs none of KaTeX's program: a text
 * becomes a module with its title and its HTML, and of KaTeX's style what they use is left.
 */
export function explanationsPlugin(): Plugin {
  return {
    name: 'explanations',
    enforce: 'pre',
    transform(text, id) {
      if (id.endsWith('/katex.min.css')) return { code: withUsedFonts(text), map: null };
      if (!/\/explanations\/[\w-]+\.md$/.test(id)) return null;
      return { code: `export default ${JSON.stringify(explanationHtml(text))};`, map: null };
    },
  };
}
