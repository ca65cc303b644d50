/** Whether an override is of a path. */
function isOf(path: string, override: string): boolean {
  return override.slice(0, override.indexOf('=')).trim() === path;
}

/** Overrides with one path's value anew: it is there once, and last. */
export function withOverrideOf(
  set: readonly string[],
  path: string,
  value: number | string,
): string[] {
  return [...withoutOverrideOf(set, path), `${path}=${value}`];
}

/** Overrides without those of a path. */
export function withoutOverrideOf(set: readonly string[], path: string): string[] {
  return set.filter((override) => !isOf(path, override));
}
