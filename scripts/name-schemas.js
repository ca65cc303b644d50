import ts from 'typescript';

/** Shorter types are as well repeated as named. */
const shortest = 60;

function oneLine(text) {
  return text.replace(/\s+/g, ' ');
}

/** The declared constants that are zod schemas: their names and types. */
function schemasIn(file) {
  return file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .filter(({ type }) => type?.getText(file).startsWith('z.'))
    .map(({ name, type }) => ({ name: name.text, type }));
}

/** The texts of types that occur several times in those of schemas, on one line each. */
function repeatedTypes(schemas, file) {
  const counts = new Map();
  const count = (node) => {
    if (!ts.isTypeReferenceNode(node)) return ts.forEachChild(node, count);
    const text = oneLine(node.getText(file));
    const known = counts.get(text) ?? 0;
    counts.set(text, known + 1);
    // What only repeats inside of something that is repeated is named once with it.
    if (known === 0) ts.forEachChild(node, count);
  };
  for (const { type } of schemas) count(type);
  return [...counts].filter(([text, n]) => n > 1 && text.length >= shortest).map(([text]) => text);
}

/**
 * Names what the types of zod schemas repeat: `typeof` the schema that has a type, or an alias. tsc
 * writes out the schemas that a schema is made of, each time, which comes to most of all declarations.
 *
 * @param code a file of declarations. @returns declarations of the same types.
 */
export function nameSchemas(code) {
  const file = ts.createSourceFile('types.d.ts', code, ts.ScriptTarget.ES2022, true);
  const schemas = schemasIn(file);
  const aliases = new Map(repeatedTypes(schemas, file).map((text, i) => [text, `Part${i}`]));
  const names = new Map(aliases);
  for (const { name, type } of schemas) {
    const text = oneLine(type.getText(file));
    if (text.length >= shortest) names.set(text, `typeof ${name}`);
  }
  const definitions = [];
  /** The text of a part of a type that `own` is the name of. */
  const named = (node, own) => {
    const text = oneLine(node.getText(file));
    const name = names.get(text);
    if (name !== undefined && name !== own) {
      if (aliases.get(text) === name) {
        aliases.delete(text);
        definitions.push(`type ${name} = ${named(node, name)};\n`);
      }
      return name;
    }
    let written = '';
    let from = node.getStart(file);
    ts.forEachChild(node, (child) => {
      written += oneLine(code.slice(from, child.getStart(file))) + named(child, own);
      from = child.end;
    });
    return written + oneLine(code.slice(from, node.end));
  };
  let text = '';
  let from = 0;
  for (const { name, type } of schemas) {
    text += code.slice(from, type.getStart(file)) + named(type, `typeof ${name}`);
    from = type.end;
  }
  return `${text}${code.slice(from)}\n${definitions.join('')}`;
}
