import { z } from 'zod';
import { problemJsonSchema } from '../../src/problem/jsonSchema.ts';
import { branchesOf, propertiesOf } from '../../src/problem/schemaNode.ts';
import type { SchemaNode } from '../../src/problem/schemaNode.ts';
import { claimSchema } from '../../src/sweep/claims/registry.ts';
import { experimentSchema } from '../../src/sweep/experiment.ts';
import { allMappings } from './keyNodes.ts';
import type { MappingPlace } from './keyNodes.ts';
import { escaped, keyTable } from './keyTable.ts';
import { mappingHeading, mappingIdentity } from './mappingHeading.ts';

const claims: SchemaNode = z.toJSONSchema(claimSchema, { io: 'input' });
const experiment: SchemaNode = z.toJSONSchema(experimentSchema, { io: 'input' });

/** A part of the page: its heading, what stands under it, and its mappings. */
export interface FormatPart {
  heading: string;
  text: string;
  /** What headings of mappings say after a path, as parts have paths in common. */
  owner: string;
  mappings: MappingPlace[];
}

const owners: Readonly<Record<string, string>> = {
  batch: '',
  online: ' online',
  table: ' of a table',
  features: ' of features',
};

function problemPart(branch: SchemaNode): FormatPart {
  const [whole, ...inside] = allMappings('', branch) as [MappingPlace, ...MappingPlace[]];
  const protocol = String(propertiesOf(branch)['protocol']?.const);
  return {
    heading: `Problems, protocol: ${protocol}`,
    text: escaped(whole.node.description ?? ''),
    owner: owners[protocol] as string,
    mappings: [{ ...whole, variant: `protocol: ${protocol}` }, ...inside],
  };
}

/** The parts of the format: problems by their protocol, experiments and claims. */
export function formatParts(): FormatPart[] {
  const experiments = {
    heading: 'Experiments',
    text: 'A figure: a problem, axes, curves and claims; see [experiments](guide/experiments.md).',
    owner: '',
    mappings: allMappings('', experiment, ['problem', 'claims']),
  };
  const claimed = {
    heading: 'Claims',
    text: 'An item of `claims`; see [experiments](guide/experiments.md#claims).',
    owner: '',
    mappings: allMappings('claims[]', claims),
  };
  return [...branchesOf(problemJsonSchema).map(problemPart), experiments, claimed];
}

/** What stands over every mapping, by its identity: equal ones have the heading of the first. */
function headingsOf(parts: readonly FormatPart[]): Map<string, string> {
  const headings = new Map<string, string>();
  for (const { heading, owner, mappings } of parts) {
    for (const place of mappings) {
      const identity = mappingIdentity(place);
      const own = place.path === '' ? heading : mappingHeading(place, owner);
      if (!headings.has(identity)) headings.set(identity, own);
    }
  }
  return headings;
}

/** A mapping as a section; nothing where an equal one has been described before. */
function section(
  place: MappingPlace,
  owner: string,
  headings: ReadonlyMap<string, string>,
): string[] {
  const table = keyTable(place, headings);
  if (place.path === '') return [table];
  const heading = mappingHeading(place, owner);
  if (headings.get(mappingIdentity(place)) !== heading) return [];
  const says = place.node.description;
  return [`### ${heading}`, ...(says === undefined ? [] : [escaped(says)]), table];
}

const opening = `# The format of problems and experiments

Written from the schemas by \`npm run build:format\`; what a key may be is what the program checks. Files are YAML or
JSON. Unknown keys are errors. A default that is – depends on other keys, or nothing is done; its meaning tells.
\`quenched/problem.schema.json\` has the part about problems for editors.`;

/** The page docs/format.md: every key of problems and experiments, from their schemas. */
export function formatPage(): string {
  const parts = formatParts();
  const headings = headingsOf(parts);
  const texts = parts.flatMap(({ heading, text, owner, mappings }) => [
    `## ${heading}`,
    text,
    ...mappings.flatMap((place) => section(place, owner, headings)),
  ]);
  return `${[opening, ...texts].join('\n\n')}\n`;
}
