import type { Complaint } from './checkProblem.ts';

/**
 * Names are unique.
 *
 * @param list the key of the list whose elements have these names.
 */
export function checkNames(list: string, names: readonly string[]): Complaint {
  const index = names.findIndex((name, at) => names.indexOf(name) < at);
  const name = names[index];
  if (name === undefined) return undefined;
  return [
    `${list}.${index}.name is "${name}", the name of ${list}.${names.indexOf(name)}`,
    'names must be unique',
  ];
}
