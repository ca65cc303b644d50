import { resolve } from 'node:path';
import { readText } from '../node/readText.ts';
import { readDocument } from '../problem/readDocument.ts';
import type { Io } from './io.ts';

/** What a file holds, and how messages name it. */
export interface SourceDocument {
  data: unknown;
  source: string;
}

/**
 * The YAML or JSON in a file, or on the standard input for `-`.
 *
 * @throws InputError when the file cannot be read or is malformed.
 */
export async function readInputDocument(file: string, io: Io): Promise<SourceDocument> {
  const source = file === '-' ? 'standard input' : file;
  const text = file === '-' ? await io.readInput() : readText(resolve(io.cwd, file));
  return { data: readDocument(text, source), source };
}
