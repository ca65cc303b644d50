import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkout } from '../theoryClaims.ts';
import { anchorsOf } from './anchors.ts';
import { addressesInComments } from './docComments.ts';
import { linksOf } from './links.ts';
import type { Link } from './links.ts';
import { pages } from './pages.ts';

/** Hosts of publications and of the standards and programs that the pages speak of. */
const hosts = [
  'arxiv.org',
  'doi.org',
  'nodejs.org',
  'deno.com',
  'docs.deno.com',
  'jupyter.org',
  'keepachangelog.com',
  'koffi.dev',
  'semver.org',
  'www.openblas.net',
];

const all = pages();
const links = all.flatMap(linksOf);
const isExternal = ({ target }: Link) => /^[a-z]+:/.test(target);

/** Why an address is not one that a page may send its readers to; undefined when it is. */
function complaint(address: string): string | undefined {
  if (!URL.canParse(address)) return 'no address';
  const { protocol, host, pathname } = new URL(address);
  if (protocol !== 'https:') return 'not https';
  if (!hosts.includes(host)) return `a host that the test does not know: ${host}`;
  if (host === 'arxiv.org' && !/^\/(abs|pdf)\/(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/.test(pathname)) {
    return 'no arXiv number';
  }
  if (host === 'doi.org' && !/^\/10\.\d{4,}\/\S+$/.test(pathname)) return 'no DOI';
  return undefined;
}

/** The file and the anchor that a relative link of a page leads to. */
function destination({ place, target }: Link): { file: string; anchor: string | undefined } {
  const [page = ''] = place.split(':');
  const [path = '', anchor] = decodeURI(target).split('#');
  return { file: path === '' ? page : normalize(join(dirname(page), path)), anchor };
}

function broken(link: Link): string | undefined {
  const { file, anchor } = destination(link);
  if (!existsSync(join(checkout, file))) return `${link.place}: there is no ${file}`;
  if (anchor === undefined || !file.endsWith('.md')) return undefined;
  const anchors = anchorsOf(readFileSync(join(checkout, file), 'utf8'));
  return anchors.has(anchor) ? undefined : `${link.place}: ${file} has no heading #${anchor}`;
}

describe('links of the documentation', () => {
  it('are found at all', () => {
    expect(links.filter(isExternal).length).toBeGreaterThan(5);
    expect(links.filter((link) => !isExternal(link)).length).toBeGreaterThan(20);
  });

  it('lead to files and headings that are there', () => {
    const relative = links.filter((link) => !isExternal(link));
    expect(relative.map(broken).filter((wrong) => wrong !== undefined)).toEqual([]);
  });

  it('lead outside by https to publications and known sites only', () => {
    const complaints = links.filter(isExternal).map(({ place, target }) => {
      const wrong = complaint(target);
      return wrong && `${place}: ${target}: ${wrong}`;
    });
    expect(complaints.filter((wrong) => wrong !== undefined)).toEqual([]);
  });

  it('have words, and pictures have an alternative text', () => {
    expect(links.filter(({ text }) => text.trim().length < 2)).toEqual([]);
    const pictures = links.filter(({ kind }) => kind === 'picture');
    expect(pictures.length).toBeGreaterThan(4);
    // One word names a picture and does not say what it shows.
    expect(pictures.filter(({ text }) => !text.trim().includes(' '))).toEqual([]);
  });

  it('of comments in the sources are well formed', () => {
    const addresses = addressesInComments();
    const wrong = addresses.map(({ file, url }) => {
      const why = complaint(url);
      return why && `${file}: ${url}: ${why}`;
    });
    expect(wrong.filter((why) => why !== undefined)).toEqual([]);
  });
});

describe('the checks of links', () => {
  const page = (text: string) => ({ path: 'docs/guide/x.md', text });

  it('find links, pictures, pictures in links and bare addresses, but none in code', () => {
    const text =
      'See [a b](c.md) and ![d e](f.png), [![g h](i.svg)](j.md)\nand <https://arxiv.org/abs/2012.00194>, `[k](l)`\n\n```md\n[m](n)\n```\n';
    expect(linksOf(page(text)).map(({ target }) => target)).toEqual([
      ...['c.md', 'f.png', 'j.md', 'i.svg'],
      'https://arxiv.org/abs/2012.00194',
    ]);
  });

  it('find the file of a link beside its page, and a missing file or heading', () => {
    const wrong = (target: string) => linksOf(page(`[a link](${target})`)).map(broken)[0];
    expect(wrong('../../README.md')).toBeUndefined();
    expect(wrong('nowhere.md')).toBe('docs/guide/x.md:1: there is no docs/guide/nowhere.md');
    expect(wrong('../../README.md#nowhere')).toMatch(/has no heading #nowhere$/);
  });

  it('reject addresses that are malformed, insecure or unknown', () => {
    expect(complaint('https://arxiv.org/abs/2012.00194')).toBeUndefined();
    expect(complaint('https://arxiv.org/abs/201200194')).toBe('no arXiv number');
    expect(complaint('http://arxiv.org/abs/2012.00194')).toBe('not https');
    expect(complaint('https://example.org/')).toMatch(/host/);
    expect(complaint('https://doi.org/there')).toBe('no DOI');
  });

  it('know the anchors of headings as GitHub makes them', () => {
    const text =
      '# A `b`, c & d: é\n## Same\n## Same\n```sh\n# no heading\n```\n### [x](y) z_1-2\n';
    expect([...anchorsOf(text)]).toEqual(['a-b-c--d-é', 'same', 'same-1', 'x-z_1-2']);
  });
});
