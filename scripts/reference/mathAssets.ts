import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Application, JSX, RendererEvent } from 'typedoc';

/** Where KaTeX's style lies in the site. */
const folder = 'assets/katex';

/** Fonts in the format that every browser with WebAssembly reads; the others are never asked for. */
const otherFonts = /,url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/g;

/**
 * A displayed formula that is wider than a phone is moved within its line, and its number, which KaTeX
 * puts over the end of what can be seen, stands after it.
 */
const wide = `
.katex-display { overflow-x: auto; overflow-y: hidden; padding: 2px 0; }
.katex-display > .katex > .katex-html:has(> .katex-tag) {
  box-sizing: border-box; min-width: 100%; width: max-content; padding-right: 3em;
}
`;

function copyStyle(site: string): void {
  const katex = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));
  const style = readFileSync(join(katex, 'katex.min.css'), 'utf8').replaceAll(otherFonts, '');
  mkdirSync(join(site, folder), { recursive: true });
  writeFileSync(join(site, folder, 'katex.css'), style + wide);
  cpSync(join(katex, 'fonts'), join(site, folder, 'fonts'), {
    recursive: true,
    filter: (path) => !/\.(?:woff|ttf)$/.test(path),
  });
}

/** Every page of the site gets the style of KaTeX and its fonts, from the site itself. */
export function mathAssets(app: Application): void {
  app.renderer.hooks.on('head.end', (context) =>
    JSX.createElement('link', {
      rel: 'stylesheet',
      href: context.relativeURL(`${folder}/katex.css`),
    }),
  );
  app.renderer.on(RendererEvent.END, ({ outputDirectory }) => {
    copyStyle(outputDirectory);
  });
}
