import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { checkout } from '../theoryClaims.ts';
import type { CodeBlock } from '../../scripts/markdown/codeBlock.ts';

/** Where the names that readers import lie in the sources. */
const entrances = { quenched: 'src/index.ts', 'quenched/node': 'src/node/index.ts' };

function compilerOptions(): ts.CompilerOptions {
  const path = join(checkout, 'tsconfig.json');
  const config: unknown = ts.readConfigFile(path, (file) => ts.sys.readFile(file)).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, checkout);
  const paths = { ...options.paths };
  for (const [name, file] of Object.entries(entrances)) paths[name] = [join(checkout, file)];
  return { ...options, paths };
}

/** Files in memory before those of the disk. */
function hostWith(
  files: ReadonlyMap<string, string>,
  options: ts.CompilerOptions,
): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    fileExists: (path) => files.has(path) || host.fileExists(path),
    readFile: (path) => files.get(path) ?? host.readFile(path),
    getSourceFile: (path, version) => {
      const text = files.get(path) ?? host.readFile(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, version);
    },
  };
}

/** What the compiler says of blocks as modules at the root of the repository, one line each. */
export function typeErrors(blocks: readonly CodeBlock[]): string[] {
  const options = compilerOptions();
  const named = blocks.map((block, i) => [join(checkout, `block-${i}.ts`), block] as const);
  const files = new Map(named.map(([path, { text }]) => [path, text]));
  const program = ts.createProgram([...files.keys()], options, hostWith(files, options));
  return named.flatMap(([path, { place }]) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => `${place}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`),
  );
}

/** Runs a block as a module. @param folder where it may be written. @throws what it throws. */
export async function runModule({ text }: CodeBlock, folder: string): Promise<void> {
  const known = Object.entries(entrances).reduce(
    (module, [name, file]) => module.replaceAll(`from '${name}'`, `from '${join(checkout, file)}'`),
    text,
  );
  const path = join(folder, 'block.ts');
  writeFileSync(path, known);
  await import(/* @vite-ignore */ pathToFileURL(path).href);
}
