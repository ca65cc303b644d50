import { codeBlocks } from '../markdown/codeBlock.ts';

/** A stretch of a newcomer's way with the time that it may take. */
export interface Stage {
  name: string;
  /** Seconds. */
  most: number;
  /** Files that the newcomer writes, by name. */
  files: Record<string, string>;
  /** What the newcomer types, line by line. */
  commands: string[];
}

function commandsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, ''))
    .filter((line) => line !== '');
}

/**
 * The stages of a README: what its first block for a shell says leads to the first figure; the problem
 * of its first YAML and the block for a shell behind it are the newcomer's own.
 *
 * @throws Error when it has no such blocks.
 */
export function stagesOf(readme: string): { figure: Stage; own: Stage } {
  const blocks = codeBlocks({ path: 'README.md', text: readme });
  const first = blocks.find(({ language }) => language === 'sh');
  const problem = blocks.findIndex(({ language }) => language === 'yaml');
  const [stated, asked] = [blocks[problem], blocks[problem + 1]];
  const name = /^# ([\w-]+\.yaml)/.exec(stated?.text ?? '')?.[1];
  if (first === undefined || stated === undefined || asked === undefined || name === undefined) {
    throw new Error('the README has no commands, or no problem with a name and commands behind it');
  }
  return {
    figure: { name: 'first figure', most: 180, files: {}, commands: commandsOf(first.text) },
    own: {
      name: 'own problem',
      most: 120,
      files: { [name]: stated.text },
      commands: commandsOf(asked.text),
    },
  };
}
