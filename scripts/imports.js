/** What an import clause names: `{ a as b, c }`, or a default. */
export function namesIn(clause) {
  const [, list] = /\{([^}]*)\}/.exec(clause) ?? [];
  if (list === undefined) return ['default'];
  return list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('type '))
    .map((part) => part.split(' ')[0]);
}

/** What a text imports: pairs of a clause and a specifier. */
export function importsIn(text) {
  const pattern = /\b(?:import|export)\b(?!\s+type\b)\s*([\w$*\s{},]*?)\s*from\s*["']([^"']+)["']/g;
  return [...text.matchAll(pattern)].map(([, clause, specifier]) => ({ clause, specifier }));
}
