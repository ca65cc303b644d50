import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { packedFiles, root } from './packed.ts';

/** Bytes, unpacked. */
const most = 1_000_000;

/** Everything that the package is made of. */
const kinds = [
  /^(LICENSE|README\.md|package\.json)$/,
  /^dist\/(index|core|node\/index|node\/worker|cli\/main)\.js$/,
  /^dist\/page\/((index\.html|(assets|deps)\/[\w.-]+\.(js|css))\.br|assets\/[\w.-]+\.woff2)$/,
  /^dist\/shared\/[\w.-]+\.js$/,
  /^dist\/(index|types|node\/index)\.d\.ts$/,
  /^dist\/problem\.schema\.json$/,
  /^dist\/texts\.json\.br$/,
];

let files: { path: string; size: number }[];

beforeAll(async () => {
  ({ files } = await packedFiles());
}, 300_000);

describe('npm pack', () => {
  it('stays below one megabyte, unpacked and without plotly', () => {
    const counted = files.filter(({ path }) => !/^dist\/page\/assets\/plotly[\w.-]+$/.test(path));
    const total = counted.reduce((sum, { size }) => sum + size, 0);
    expect(total).toBeLessThan(most);
  });

  it('holds what it is made of, and nothing else', () => {
    const unexpected = files.filter(({ path }) => !kinds.some((kind) => kind.test(path)));
    expect(unexpected).toEqual([]);
    for (const kind of kinds) expect(files.some(({ path }) => kind.test(path))).toBe(true);
  });

  it('holds every experiment', () => {
    const json = brotliDecompressSync(readFileSync(join(root, 'dist', 'texts.json.br'))).toString();
    const texts = new Map(Object.entries(JSON.parse(json) as Record<string, string>));
    for (const name of readdirSync(join(root, 'experiments'))) {
      const text = readFileSync(join(root, 'experiments', name), 'utf8');
      expect(texts.get(`experiments/${name}`)).toBe(text);
    }
  });

  it('holds all that its modules and declarations import, and no source maps', () => {
    const paths = new Set(files.map(({ path }) => path));
    for (const path of [...paths].filter((path) => /^dist\/.*\.(js|d\.ts)$/.test(path))) {
      const text = readFileSync(join(root, path), 'utf8');
      expect(text).not.toContain('sourceMappingURL');
      for (const [, specifier = ''] of text.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) {
        const imported = join(dirname(path), specifier);
        // Declarations name the module that they declare.
        const file = path.endsWith('.d.ts') ? imported.replace(/\.js$/, '.d.ts') : imported;
        expect(paths, `${path} imports ${specifier}`).toContain(file);
      }
    }
  });
});
