import { resolve } from 'node:path';
import { Application } from 'typedoc';
import type { TypeDocOptions } from 'typedoc';
import { markdownMath } from './markdownMath.ts';
import { documentTitles } from './documentTitles.ts';
import { intentionallyNotExported } from './intentionallyNotExported.ts';
import { mathAssets } from './mathAssets.ts';
import { categoriesBySection, sectionTitles } from './sections.ts';

const entryPoints = ['src/index.ts', 'src/node/index.ts'];

/** What the reference is made of. Whatever it refers to is in it, and whatever is in it is described. */
const options: TypeDocOptions = {
  name: 'quenched',
  entryPoints,
  tsconfig: 'tsconfig.build.json',
  readme: 'README.md',
  projectDocuments: ['docs/*.md', 'docs/guide/*.md'],
  markdownItLoader: markdownMath,
  // Formulas in doc comments have braces.
  jsDocCompatibility: { ignoreUnescapedBraces: true },
  highlightLanguages: ['bash', 'diff', 'json', 'sh', 'ts', 'yaml'],
  excludeExternals: true,
  // In the sections of the entry points; what is called comes before what describes it.
  categorizeByGroup: false,
  categoryOrder: sectionTitles(entryPoints),
  navigation: { includeCategories: true, includeFolders: false },
  // The README has a heading of its own.
  headings: { readme: false },
  sort: ['kind', 'alphabetical'],
  kindSortOrder: ['Function', 'Variable', 'Class', 'Interface', 'TypeAlias'],
  sortEntryPoints: false,
  logLevel: 'Warn',
  disableGit: true,
  disableSources: true,
  hideGenerator: true,
  validation: { notExported: true, invalidLink: true, invalidPath: true, notDocumented: true },
  requiredToBeDocumented: ['Class', 'Function', 'Interface', 'TypeAlias', 'Variable'],
  intentionallyNotExported,
};

/** `npm run build:docs [FOLDER]`: the API's reference and the guide as a site. @throws after warnings. */
export async function main([folder = 'dist/docs']: readonly string[]): Promise<void> {
  const app = await Application.bootstrap(options);
  mathAssets(app);
  documentTitles(app);
  categoriesBySection(app, entryPoints);
  const project = await app.convert();
  if (project !== undefined) {
    app.validate(project);
    await app.generateDocs(project, resolve(folder));
  }
  const faults = app.logger.errorCount + app.logger.warningCount;
  if (faults > 0) throw new Error(`the reference has ${faults} faults`);
}
