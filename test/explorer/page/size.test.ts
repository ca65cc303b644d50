import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { explorerSite } from '../../../src/node/explorer/serveExplorer.ts';

describe('the built site', () => {
  it('has at most 700 kB of gzip besides Plotly', () => {
    const site = explorerSite();
    const sizes = readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('plotly'))
      .map(({ parentPath, name }) => gzipSync(readFileSync(join(parentPath, name))).length);
    expect(sizes.length).toBeGreaterThan(2);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(700_000);
  });
});
