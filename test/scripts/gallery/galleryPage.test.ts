import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askedExperiment, runName } from '../../../scripts/gallery/askedExperiment.ts';
import { topics } from '../../../scripts/gallery/topics.ts';
import { checkout } from '../../theoryClaims.ts';

const names = readdirSync(join(checkout, 'experiments')).map((file) => basename(file, '.yaml'));
const page = readFileSync(join(checkout, 'docs', 'gallery.md'), 'utf8');
/** The parts of the page that show one experiment each. */
const entries = page.split(/^### /m).slice(1);

function entryOf(name: string): string {
  const found = entries.filter((entry) => entry.includes(`(gallery/${name}.png)`));
  expect(found, `entries of ${name}`).toHaveLength(1);
  return found[0] ?? '';
}

describe('the gallery', () => {
  it('has every experiment that comes with the package in one topic', () => {
    expect(topics.flatMap(({ experiments }) => experiments).sort()).toEqual(names.sort());
    expect(entries).toHaveLength(names.length);
  });

  it.each(names)(
    'shows %s as its file asks it today, by today’s model: else run it and `npm run build:gallery`',
    (name) => {
      const asked = askedExperiment(name, checkout);
      const entry = entryOf(name);
      const size = entry.includes(`run ${name} --quick\``) ? 'quick' : 'full';
      expect(entry).toContain(`run \`${runName(asked, size)}\``);
      expect(entry).toMatch(size === 'quick' ? /\*\*the quick/ : /^(?![^]*\*\*the quick)/);
    },
  );

  it.each(names)(
    'has the picture of %s, below 90 kB, and what became of all its claims',
    (name) => {
      const entry = entryOf(name);
      const { claims } = askedExperiment(name, checkout).full;
      const told = [...entry.matchAll(/^\| `([\w-]+)` \| /gm)].map(([, claim]) => claim);
      expect(told).toEqual(claims.map(({ claim }) => claim));
      const picture = readFileSync(join(checkout, 'docs', 'gallery', `${name}.png`));
      expect(picture.length).toBeLessThan(90_000);
      expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
    },
  );
});
