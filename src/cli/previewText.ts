import { needsSentence } from '../node/jobs/lacking.ts';
import type { NeededTask } from '../node/jobs/lacking.ts';
import type { Preview } from '../node/jobs/preview.ts';

/** One line per job: its index, its tasks, and of each why it is needed. */
function jobLines({ jobs, needed }: Preview): string[] {
  const needs = new Map(needed.map(({ id, need }) => [id, need]));
  return jobs.map((ids, index) => {
    const tasks = ids.map((id) => `${id} (${needs.get(id) ?? ''})`);
    return `job ${index}: ${tasks.join(', ')}`;
  });
}

function taskLines(needed: readonly NeededTask[]): string[] {
  return needed.map(({ id, need }) => `${id} (${need})`);
}

/** What a run would hand over, for a person. */
export function previewText(preview: Preview, engine: string): string {
  const { needed, isOpen, obstacle, jobs, lines } = preview;
  if (needed.length === 0) return 'nothing is needed: all tasks are done\n';
  const sharing = jobs.length === 0 ? '' : `, in ${jobs.length} jobs`;
  const first = `${engine} would get ${needed.length} tasks (${needsSentence(needed)})${sharing}`;
  const more = isOpen ? ['more may follow from what these come to'] : [];
  const tasks = jobs.length === 0 ? taskLines(needed) : jobLines(preview);
  const all = [first, ...more, ...(obstacle === null ? [] : [obstacle]), ...lines, ...tasks];
  return `${all.join('\n')}\n`;
}
