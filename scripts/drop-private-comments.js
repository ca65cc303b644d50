import ts from 'typescript';

/** The names that a statement declares. */
function namesOf(statement) {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.text);
  }
  return statement.name === undefined ? [] : [statement.name.text];
}

/**
 * Leaves out the doc comments of what the package keeps to itself, which only its types refer to.
 *
 * @param code a file of declarations.
 * @param published the names that the package exports.
 */
export function dropPrivateComments(code, published) {
  const file = ts.createSourceFile('types.d.ts', code, ts.ScriptTarget.ES2022, true);
  return file.statements
    .map((statement) => {
      const text = statement.getFullText(file);
      const names = namesOf(statement);
      const isPrivate = names.length > 0 && names.every((name) => !published.has(name));
      return isPrivate ? text.replaceAll(/\s*\/\*\*.*?\*\//gs, '') : text;
    })
    .join('');
}
