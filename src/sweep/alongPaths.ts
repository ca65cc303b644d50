/** The paths of the problem that the figure's x sets on a curve that goes along its own ones. */
export function alongPaths(along: string | readonly string[] | undefined): readonly string[] {
  if (along === undefined) return [];
  return typeof along === 'string' ? [along] : along;
}
