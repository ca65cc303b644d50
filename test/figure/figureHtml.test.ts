import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { figureHtml } from '../../src/figure/figureHtml.ts';
import { type FigureSpec, figureSpec } from '../../src/figure/figureSpec.ts';
import { plotlySource } from '../../src/node/plotlySource.ts';
import { sampleRows, sampleSubject } from './sampleFigure.ts';

const spec = figureSpec(sampleSubject, sampleRows());
const source = { paper: 'Saglietti & Zdeborová, arXiv:2012.00194', figure: '2' };
const caption = { title: 'Error ε<sub>g</sub> < ½', source };

describe('figureHtml', () => {
  let bundle: string;
  let document: Document;
  beforeAll(async () => {
    bundle = await plotlySource();
    document = new JSDOM(figureHtml(spec, caption, bundle)).window.document;
  });

  it('loads nothing: no src, no href, no link, and a policy that forbids it', () => {
    expect(document.querySelectorAll('[src], [href], link, iframe, object, form')).toHaveLength(0);
    const policy = document.querySelector('meta[http-equiv=Content-Security-Policy]');
    expect(policy?.getAttribute('content')).toMatch(/^default-src 'none'/);
    expect(policy?.getAttribute('content')).not.toContain('http');
  });

  it('holds plotly whole, in one script that the parser does not cut short', () => {
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts).toHaveLength(3);
    expect(scripts[1]?.textContent.replaceAll('<\\!--', '<!--')).toBe(bundle);
  });

  it('escapes whatever in a script would end it', () => {
    const page = figureHtml(spec, caption, 'a("</script>", "<!--", "</SCRIPT >")');
    const scripts = new JSDOM(page).window.document.querySelectorAll('script');
    expect(scripts[1]?.textContent).toBe('a("<\\/script>", "<\\!--", "<\\/SCRIPT >")');
    expect(scripts).toHaveLength(3);
  });

  it('carries the figure as JSON that no label can break out of', () => {
    const evil = {
      ...spec,
      layout: { ...spec.layout, meta: '</script><script>alert(1)</script>' },
    };
    const page = new JSDOM(figureHtml(evil, caption, '')).window.document;
    const { data, layout } = JSON.parse(
      page.getElementById('figure')?.textContent ?? '',
    ) as FigureSpec;
    expect(data).toEqual(spec.data);
    expect(layout.meta).toBe(evil.layout.meta);
    expect(page.querySelectorAll('script')).toHaveLength(3);
  });

  it('states language, title, caption and what to do without scripts', () => {
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('Error εg < ½');
    expect(document.querySelector('figcaption')?.innerHTML).toBe(
      '<b>Error ε<sub>g</sub> &lt; ½.</b> After Saglietti &amp; Zdeborová, arXiv:2012.00194, figure 2.',
    );
    expect(document.querySelector('noscript')?.textContent).toContain('figure.svg');
  });

  it('captions a figure of one’s own with its title alone', () => {
    const page = new JSDOM(figureHtml(spec, { title: 'Mine', source: null }, '')).window.document;
    expect(page.querySelector('figcaption')?.textContent).toBe('Mine.');
  });
});
