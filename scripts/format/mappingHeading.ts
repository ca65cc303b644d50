import { githubSlug } from '../markdown/githubSlug.ts';
import type { MappingPlace } from './keyNodes.ts';

/**
 * What stands over a mapping: its path, whose it is, and which alternative. Without markup, which tables of
 * contents leave out with what it marks.
 */
export function mappingHeading({ path, variant }: MappingPlace, owner: string): string {
  const where = `${path}${owner}`;
  return variant === null ? where : `${where}, ${variant}`;
}

/** A mapping by what it is: equal ones at several paths are described once. */
export function mappingIdentity({ variant, node }: MappingPlace): string {
  return JSON.stringify([variant, node]);
}

/**
 * A link to the section of a mapping, by the name of the alternative or by its path.
 *
 * @param headings what stands over mappings, by their identity
 */
export function mappingLink(place: MappingPlace, headings: ReadonlyMap<string, string>): string {
  const heading = headings.get(mappingIdentity(place));
  if (heading === undefined) throw new Error(`${place.path} is described nowhere`);
  const words = place.variant?.replace(/^\w+: /, '') ?? place.path;
  return `[\`${words}\`](#${githubSlug(heading)})`;
}
