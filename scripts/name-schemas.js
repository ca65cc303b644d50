import ts from 'typescript';

/** Shorter types are as well repeated as named. */
const shortest = 40;

function oneLine(text) {
  return text.replace(/\s+/g, ' ');
}

/** The declared zod schemas: constants by their types. */
function schemasOf(file) {
  const schemas = new Map();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, type } of statement.declarationList.declarations) {
      const text = type === undefined ? '' : oneLine(type.getText(file));
      if (text.startsWith('z.') && text.length >= shortest) schemas.set(text, name.text);
    }
  }
  return schemas;
}

/**
 * Where the type of a zod schema repeats that of another one, says `typeof` that other one: tsc writes
 * out the schemas that a schema is made of, each time, which comes to two thirds of all declarations.
 *
 * @param code a file of declarations. @returns declarations of the same types.
 */
export function nameSchemas(code) {
  const file = ts.createSourceFile('types.d.ts', code, ts.ScriptTarget.ES2022, true);
  const schemas = schemasOf(file);
  /** The text of a part of a schema's type; `own` is the constant that it belongs to. */
  const named = (node, own) => {
    const name = schemas.get(oneLine(node.getText(file)));
    if (name !== undefined && name !== own) return `typeof ${name}`;
    let text = '';
    let from = node.getStart(file);
    ts.forEachChild(node, (child) => {
      text += oneLine(code.slice(from, child.getStart(file))) + named(child, own);
      from = child.end;
    });
    return text + oneLine(code.slice(from, node.end));
  };
  let text = '';
  let from = 0;
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, type } of statement.declarationList.declarations) {
      if (type === undefined || !schemas.has(oneLine(type.getText(file)))) continue;
      text += code.slice(from, type.getStart(file)) + named(type, name.text);
      from = type.end;
    }
  }
  return text + code.slice(from);
}
