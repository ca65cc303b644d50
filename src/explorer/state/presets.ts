import { inputErrorIn } from '../../problem/inputError.ts';
import { didYouMean } from '../../problem/nearestName.ts';

/** The texts of the package's experiments. */
const files = import.meta.glob<string>('../../../experiments/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The package's experiments, their YAML by name. */
export const presets: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.yaml$/g, ''), text]),
);

/** The YAML of an experiment. @throws InputError when there is none of that name. */
export function presetText(name: string): string {
  const text = presets.get(name);
  if (text !== undefined) return text;
  throw inputErrorIn(
    'the address',
    `there is no experiment "${name}"`,
    didYouMean(name, [...presets.keys()]),
  );
}
