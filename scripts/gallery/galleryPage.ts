import { modelVersion } from '../../src/sweep/modelVersion.ts';
import { githubSlug } from '../markdown/githubSlug.ts';
import { galleryEntry } from './galleryEntry.ts';
import type { GalleryRun } from './galleryRun.ts';
import type { Topic } from './topics.ts';

/** A topic with the runs of its experiments, in their order. */
export interface ToldTopic extends Pick<Topic, 'title'> {
  runs: readonly GalleryRun[];
}

function contents(topics: readonly ToldTopic[]): string {
  const link = (title: string) => `[${title}](#${githubSlug(title)})`;
  return topics
    .map(({ title, runs }) => {
      const entries = runs.map(({ record }) => `  - ${link(record.experiment.title)}\n`);
      return `- ${link(title)}\n${entries.join('')}`;
    })
    .join('');
}

/** How many runs and claims there are, and by which program they were made. */
function summary(runs: readonly GalleryRun[]): string {
  const claims = runs.reduce((sum, run) => sum + run.claims.length, 0);
  const distinct = (facts: string[]) => [...new Set(facts)].join(' and ');
  const versions = distinct(runs.map(({ record }) => record.provenance.versions.quenched));
  const processors = distinct(runs.map(({ record }) => record.provenance.host.processor));
  const quick = runs.filter(({ size }) => size === 'quick').length;
  const smaller = quick === 0 ? '' : ` ${quick} are the quick, smaller versions, and say so.`;
  return `${runs.length} experiments with ${claims} claims, all of which hold.${smaller} Made by version
${versions}, model version ${modelVersion}, on one core (${processors}) beside other work.`;
}

/**
 * The page of all experiments, Markdown: by topic the figure of each, what it shows, and its claims
 * with what was measured.
 */
export function galleryPage(topics: readonly ToldTopic[]): string {
  const sections = topics.map(
    ({ title, runs }) => `## ${title}\n\n${runs.map(galleryEntry).join('\n')}`,
  );
  return `# Gallery

<!-- Made by scripts/gallery from runs: change the experiments and build it again. -->

Every experiment that comes with the package. Lines are theory, N → ∞; points with error bars are
simulated; diamonds are published. The run that you make by the command below a figure has the name
that is given there, and its simulation the same bits.

${summary(topics.flatMap(({ runs }) => runs))}

${contents(topics)}
${sections.join('\n')}`;
}
