import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

function textOf(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}

/** Of the Citation File Format 1.2.0, what it requires and what is used here. */
const citationSchema = z.object({
  'cff-version': z.literal('1.2.0'),
  message: z.string().min(1),
  title: z.literal('quenched'),
  authors: z.array(z.object({ name: z.string() })).min(1),
  version: z.string(),
  'date-released': z.iso.date(),
  license: z.string(),
  references: z.array(
    z.object({
      type: z.literal('article'),
      title: z.string().min(1),
      authors: z
        .array(z.strictObject({ 'family-names': z.string(), 'given-names': z.string() }))
        .min(1),
      year: z.int(),
      url: z.url(),
    }),
  ),
});

describe('CITATION.cff', () => {
  const citation = citationSchema.parse(parse(textOf('CITATION.cff')));
  const manifest = z
    .object({ version: z.string(), license: z.string(), author: z.string() })
    .parse(JSON.parse(textOf('package.json')));

  it('names the version, the licence and the authors of package.json', () => {
    expect(citation).toMatchObject({
      version: manifest.version,
      license: manifest.license,
      authors: [{ name: manifest.author }],
    });
  });

  it('names the newest version of the changelog, with its date', () => {
    const [, version, date] = /^## (\S+) - (\S+)$/m.exec(textOf('CHANGELOG.md')) ?? [];
    expect(citation).toMatchObject({ version, 'date-released': date });
  });

  it('names the papers whose models it computes', () => {
    expect(citation.references.map(({ url }) => url)).toEqual(
      ['2012.00194', '2104.09732', '2411.07483'].map((id) => `https://arxiv.org/abs/${id}`),
    );
  });
});
