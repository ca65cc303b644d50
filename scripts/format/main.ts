import { writeFileSync } from 'node:fs';
import { formatPage } from './formatPage.ts';

/** Writes docs/format.md. */
export function main(): void {
  writeFileSync(new URL('../../docs/format.md', import.meta.url), formatPage());
}
