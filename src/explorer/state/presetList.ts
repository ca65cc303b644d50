import { readDocument } from '../../problem/readDocument.ts';
import { presets } from './presets.ts';
import { topicOf, topics } from './topics.ts';

/** An experiment of the package as a list shows it. */
export interface PresetEntry {
  name: string;
  title: string;
  /** Whether it needs a table of data, which a page does not have. */
  isCommandLineOnly: boolean;
}

/** What a list shows of an experiment: only its title is read, not all of its file. */
function entryOf(name: string, text: string): PresetEntry {
  const line = /^title:.*$/m.exec(text)?.[0] ?? '';
  const { title } = readDocument(line, name) as { title: string };
  return { name, title, isCommandLineOnly: /^ {2}protocol: table$/m.test(text) };
}

/** The package's experiments by topic. */
export function presetList(): { topic: string; entries: PresetEntry[] }[] {
  const entries = [...presets].map(([name, text]) => entryOf(name, text));
  return topics.map((topic) => ({
    topic,
    entries: entries.filter(({ name }) => topicOf(name) === topic),
  }));
}
