import { validate } from '../../problem/describeIssue.ts';
import { readDocument } from '../../problem/readDocument.ts';
import { explorerStateSchema } from './explorerState.ts';
import type { ExplorerState } from './explorerState.ts';

/** How messages name the page's address. */
const source = 'the address';

/** Keys whose values are numbers. */
const numbers = ['n', 'trials'];

function valueOf(key: string, texts: string[]): unknown {
  const [text = ''] = texts;
  if (key === 'set') return texts;
  if (key === 'experiment' && text.startsWith('{')) return readDocument(text, source);
  return numbers.includes(key) && text !== '' ? Number(text) : text;
}

/**
 * The state that an address's fragment names.
 *
 * @param hash such as `#experiment=kd-inheritance&set=alpha%3D3`; without anything the default state.
 * @throws InputError about the first thing that is wrong with it.
 */
export function stateInUrl(hash: string): ExplorerState {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const data = [...new Set(parameters.keys())].map((key): [string, unknown] => [
    key,
    valueOf(key, parameters.getAll(key)),
  ]);
  return validate(explorerStateSchema, Object.fromEntries(data), source);
}

/** The fragment that names a state, without what is usual. */
export function urlOfState(state: ExplorerState): string {
  const usual = explorerStateSchema.parse({});
  const parameters = new URLSearchParams();
  const { experiment, set, ...words } = state;
  if (experiment !== usual.experiment) {
    parameters.set(
      'experiment',
      typeof experiment === 'string' ? experiment : JSON.stringify(experiment),
    );
  }
  for (const setting of set) parameters.append('set', setting);
  for (const [key, value] of Object.entries(words)) {
    if (value !== usual[key as keyof ExplorerState]) parameters.set(key, String(value));
  }
  return `#${parameters.toString()}`;
}
