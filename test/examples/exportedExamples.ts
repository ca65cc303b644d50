import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { checkout } from '../theoryClaims.ts';

/** The code of an `@example` in the doc comment of something that the API exports. */
export interface Example {
  /** Whose it is, for messages. */
  name: string;
  code: string;
}

/** Something that an entry point exports, with the examples in its doc comment. */
export interface Exported {
  name: string;
  isFunction: boolean;
  examples: string[];
}

const fence = /```ts\n([^]*?)```/g;

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
}

/** The fenced code of the `@example` tags of a node. */
function examplesOf(node: ts.Node): string[] {
  return ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === 'example')
    .flatMap(({ comment }) => {
      const text = ts.getTextOfJSDocComment(comment) ?? '';
      return [...text.matchAll(fence)].map(([, code]) => code ?? '');
    });
}

/** What is declared under a name at the top of a file. */
function declared(file: ts.SourceFile, name: string): Exported | undefined {
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) {
      return { name, isFunction: true, examples: examplesOf(statement) };
    }
    if (!ts.isVariableStatement(statement)) continue;
    const [variable] = statement.declarationList.declarations;
    if (variable?.name.getText(file) !== name) continue;
    const { initializer } = variable;
    const isFunction = initializer !== undefined && ts.isArrowFunction(initializer);
    return { name, isFunction, examples: examplesOf(statement) };
  }
  return undefined;
}

/** The exports of an entry point that are functions or constants, in their order. */
export function exportsOf(entry: string): Exported[] {
  const path = join(checkout, entry);
  return parse(path).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return [];
    const { moduleSpecifier, exportClause } = statement;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
    const file = parse(join(dirname(path), moduleSpecifier.text));
    return exportClause.elements.flatMap(({ name }) => declared(file, name.text) ?? []);
  });
}

/** The example in the header of an entry point. */
export function headerExamples(entry: string): string[] {
  const [header = ''] = /^\/\*\*[^]*?\*\//.exec(readFileSync(join(checkout, entry), 'utf8')) ?? [];
  const text = header.replaceAll(/^ \* ?/gm, '');
  return [...text.matchAll(fence)].map(([, code]) => code ?? '');
}

/** All examples of an entry point. */
export function allExamples(entry: string): Example[] {
  return [
    ...headerExamples(entry).map((code) => ({ name: entry, code })),
    ...exportsOf(entry).flatMap(({ name, examples }) => examples.map((code) => ({ name, code }))),
  ];
}
