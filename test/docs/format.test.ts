import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isTag } from '../../scripts/format/keyNodes.ts';
import { formatPage, formatParts } from '../../scripts/format/formatPage.ts';
import { githubSlug } from '../../scripts/markdown/githubSlug.ts';
import { propertiesOf } from '../../src/problem/schemaNode.ts';

const page = formatPage();

describe('the reference of the format', () => {
  it('is what the schemas say: `npm run build:format` writes it', () => {
    expect(readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8')).toBe(page);
  });

  it('has a meaning for every key and every alternative', () => {
    const places = formatParts().flatMap(({ mappings }) => mappings);
    expect(places.length).toBeGreaterThan(80);
    const mute = places.flatMap((place) => [
      ...(place.variant === null || place.node.description ? [] : [place.variant]),
      ...Object.entries(propertiesOf(place.node)).flatMap(([key, { description }]) =>
        description || isTag(place, key) ? [] : [`${place.path}.${key}`],
      ),
    ]);
    expect([...new Set(mute)]).toEqual([]);
  });

  it('links to sections that are there, each once', () => {
    const anchors = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
      githubSlug(heading ?? ''),
    );
    expect(new Set(anchors).size).toBe(anchors.length);
    const linked = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor ?? '');
    expect(linked.length).toBeGreaterThan(50);
    for (const anchor of linked) expect(anchors).toContain(anchor);
  });
});
