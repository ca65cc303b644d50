import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../scripts/reference/main.ts';
import { sectionsIn } from '../../scripts/reference/sections.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { checkout } from '../theoryClaims.ts';

let site: string;

// It throws for every warning: a broken link, a formula that KaTeX does not know, a type that is nowhere.
beforeAll(async () => {
  site = temporaryFolder(afterAll);
  await main([site]);
}, 300_000);

function page(path: string): string {
  return readFileSync(join(site, path), 'utf8');
}

function allPages(): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
}

describe('the site of the documentation', () => {
  it('has a page with formulas and an example for what is exported', () => {
    const solve = page('functions/quenched.solve.html');
    expect(solve).toContain('class="katex-display"');
    expect(solve).toContain('<annotation encoding="application/x-tex">h = \\arg\\min_z');
    expect(solve).toContain('teacher,student');
    expect(page('functions/quenched_node.runExperiment.html')).toContain('nuisance-angle');
  });

  it('has the README in front and every page of the guide', () => {
    expect(page('index.html')).toContain('The two commands');
    const documents = readdirSync(join(site, 'documents'));
    const guide = ['docs', 'docs/guide'].flatMap((folder) =>
      readdirSync(join(checkout, folder)).filter((name) => name.endsWith('.md')),
    );
    expect(documents).toHaveLength(guide.length);
  });

  it('leaves no formula as text', () => {
    for (const path of allPages()) {
      const text = page(path).replaceAll(/<(pre|code|script|annotation)\b[^]*?<\/\1>/g, '');
      expect(text.match(/\$[^$\n]*\\[a-z]+[^$\n]*\$/), path).toBeNull();
    }
  });

  it('asks no other host for anything, and has the fonts of its formulas', () => {
    const loaded = /<(?:script|link|img|iframe)\b[^>]*(?:src|href)="(?:https?:)?\/\//;
    for (const path of allPages()) expect(page(path), path).not.toMatch(loaded);
    const style = page('assets/katex/katex.css');
    const fonts = [...style.matchAll(/url\(([^)]*)\)/g)].map(([, url]) => url ?? '');
    expect(fonts.length).toBeGreaterThan(10);
    for (const font of fonts) expect(existsSync(join(site, 'assets/katex', font)), font).toBe(true);
  });

  it('sorts what is exported into the sections of the entry point', () => {
    const entry = readFileSync(join(checkout, 'src/index.ts'), 'utf8');
    const overview = page('modules/quenched.html');
    const places = sectionsIn(entry).map(({ title }) => overview.indexOf(`>${title}<a`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
