import { sourceText } from '../../src/figure/figureCaption.ts';
import { plainText } from '../../src/figure/richText.ts';
import { markdownTable } from '../../src/sweep/export/markdownTable.ts';
import { runName } from './askedExperiment.ts';
import { firstSentences } from './firstSentences.ts';
import type { GalleryRun } from './galleryRun.ts';

/** As many sentences of an experiment's comment stand beside its figure; the rest is folded away. */
const shownSentences = 2;

/** Publications that a text names by arXiv number or DOI, as links. */
function withLinks(text: string): string {
  return text
    .replace(/arXiv:(\d{4}\.\d{4,5})/g, '[$&](https://arxiv.org/abs/$1)')
    .replace(/doi:(10\.\d+\/[\w./-]*\w)/g, '[$&](https://doi.org/$1)');
}

/** What a figure shows, for those who cannot see it. */
function alternative({ record }: GalleryRun): string {
  const { figure, curves } = record.experiment;
  const shown =
    figure.z === undefined ? figure.yLabel : `${figure.zLabel} as colour, ${figure.yLabel}`;
  const labels = [...new Set(curves.map(({ label }) => label))].join('; ');
  return plainText(`${shown} against ${figure.xLabel}: ${labels}`).replace(/[[\]]/g, '');
}

function command({ asked, size }: GalleryRun): string {
  return `npx quenched run ${asked.name}${size === 'quick' ? ' --quick' : ''}`;
}

/** Time as a person says it, to two digits. */
function duration(seconds: number): string {
  return seconds < 100 ? `${Number(seconds.toPrecision(2))} s` : `${(seconds / 60).toFixed(1)} min`;
}

/** Where the figure comes from, how it is made, and the name of the run's folder. */
function facts(run: GalleryRun): string {
  const { asked, size, record } = run;
  const work = `${record.tasks} tasks, ${duration(record.timings?.seconds ?? 0)} of one core`;
  const parts = [
    withLinks(sourceText(record.experiment)),
    `\`${command(run)}\``,
    `[${asked.name}.yaml](../experiments/${asked.name}.yaml)`,
    size === 'quick' ? `**the quick, smaller version**: ${work}` : work,
    `run \`${runName(asked, size)}\``,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function claimsTable({ claims, record }: GalleryRun): string {
  const rows = claims.map(({ claim, detail }) => [`\`${claim}\``, detail]);
  const hash = record.simulationHash;
  const same =
    hash === null ? '' : `\nThe simulation has the SHA-256 \`${hash}\` on every machine.\n`;
  return `${markdownTable(['claim', 'measured'], rows)}${same}`;
}

/** Which file in the gallery's folder holds the figure of an experiment. */
export function pictureName(name: string): string {
  return `${name}.png`;
}

/** The part of the gallery's page that shows one run, Markdown. */
export function galleryEntry(run: GalleryRun): string {
  const { asked, record, claims } = run;
  const [first, rest] = firstSentences(asked.comment, shownSentences);
  const more = rest === '' ? '' : `${withLinks(rest)}\n\n`;
  const holding =
    claims.length === 1 ? 'Its claim holds' : `All of its ${claims.length} claims hold`;
  return `### ${record.experiment.title}

![${alternative(run)}](gallery/${pictureName(asked.name)})

${withLinks(first)}

${facts(run)}

<details><summary>${rest === '' ? holding : `${holding}; more about it`}</summary>

${more}${claimsTable(run)}
</details>
`;
}
