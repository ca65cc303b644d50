import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../../scripts/markdown/codeBlock.ts';
import { checkout } from '../theoryClaims.ts';

function pagesIn(folder: string): string[] {
  const files = readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.md')).map((file) => join(folder, file));
}

/** Every page that readers of the repository see, in the order of their paths. */
export function pages(): Page[] {
  const single = ['README.md', 'CHANGELOG.md', 'notebooks/README.md', 'bench/README.md'];
  const paths = [...single, ...pagesIn('docs')].filter((path) => existsSync(join(checkout, path)));
  return paths.sort().map((path) => ({ path, text: readFileSync(join(checkout, path), 'utf8') }));
}
