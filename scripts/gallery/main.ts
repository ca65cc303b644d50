import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from '../../src/node/packageInfo.ts';
import { askedExperiment } from './askedExperiment.ts';
import { pictureName } from './galleryEntry.ts';
import { galleryPage } from './galleryPage.ts';
import type { ToldTopic } from './galleryPage.ts';
import { galleryRun } from './galleryRun.ts';
import type { GalleryRun } from './galleryRun.ts';
import { picture } from './picture.ts';
import { topics } from './topics.ts';

/** The runs of all topics. @throws Error that names every experiment without a run to show. */
function toldTopics(runs: string): ToldTopic[] {
  const refused: string[] = [];
  const told = topics.map(({ title, experiments }) => ({
    title,
    runs: experiments.flatMap((name): GalleryRun[] => {
      const run = galleryRun(askedExperiment(name, packageRoot), runs);
      if (!('refused' in run)) return [run];
      refused.push(`${name}: ${run.refused}`);
      return [];
    }),
  }));
  if (refused.length === 0) return told;
  throw new Error(
    `the gallery lacks ${refused.length} runs, nothing written\n${refused.join('\n')}`,
  );
}

function writePictures(folder: string, runs: readonly GalleryRun[]): void {
  mkdirSync(folder, { recursive: true });
  const names = runs.map(({ asked }) => pictureName(asked.name));
  for (const file of readdirSync(folder)) {
    if (!names.includes(file)) rmSync(join(folder, file));
  }
  for (const { asked, svg } of runs) {
    writeFileSync(join(folder, pictureName(asked.name)), picture(svg));
  }
}

/** `npm run build:gallery -- RUNS`: docs/gallery.md and its pictures from the runs in a folder. */
export function main([folder = 'runs']: readonly string[]): void {
  const docs = join(packageRoot, 'docs');
  const told = toldTopics(resolve(folder));
  const runs = told.flatMap(({ runs }) => runs);
  writePictures(join(docs, 'gallery'), runs);
  writeFileSync(join(docs, 'gallery.md'), galleryPage(told));
  console.log(`docs/gallery.md: ${runs.length} experiments`);
}
