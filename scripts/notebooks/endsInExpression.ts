import ts from 'typescript';

/**
 * Whether code ends in an expression, whose value a notebook shows; an assignment is made for its
 * effect, and counts as none.
 */
export function endsInExpression(code: string): boolean {
  const { statements } = ts.createSourceFile('cell.ts', code, ts.ScriptTarget.ES2022);
  const last = statements.at(-1);
  return last !== undefined && ts.isExpressionStatement(last) && !isAssignment(last.expression);
}

function isAssignment(expression: ts.Expression): boolean {
  if (!ts.isBinaryExpression(expression)) return false;
  const { kind } = expression.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
