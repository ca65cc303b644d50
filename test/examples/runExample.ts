import { formatWithOptions } from 'node:util';
import ts from 'typescript';
import * as api from '../../src/index.ts';
import * as node from '../../src/node/index.ts';

/** What readers import, by the name that they import it from. */
const modules: Readonly<Record<string, object>> = { quenched: api, 'quenched/node': node };

/** A line that prints, with what it says it prints. */
const printing = /^\s*console\.log\(.*\); \/\/ (.*)$/gm;

/** What an example says that it prints, line by line. */
export function statedOutput(code: string): string[] {
  return [...code.matchAll(printing)].map(([, text]) => text ?? '');
}

/** The code as the body of an asynchronous function of `modules` and `console`. */
function bodyOf(code: string): string {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const body = outputText
    .replaceAll(/^import (\{.*?\}) from '(quenched[^']*)';$/gms, "const $1 = modules['$2'];")
    .replaceAll(/^export \{\};$/gm, '');
  if (/^import /m.test(body))
    throw new Error(`an example imports what readers do not have:\n${body}`);
  return body;
}

type Body = (modules: object, console: object) => Promise<void>;
const asynchronous = async () => {
  await Promise.resolve();
};
const AsyncFunction = asynchronous.constructor as new (...text: string[]) => Body;

/** Runs an example. @returns what it printed, a line for each call. @throws what it throws. */
export async function runExample(code: string): Promise<string[]> {
  const printed: string[] = [];
  const log = (...values: unknown[]) => {
    printed.push(formatWithOptions({ breakLength: Infinity }, ...values));
  };
  await new AsyncFunction('modules', 'console', bodyOf(code))(modules, { log });
  return printed;
}
