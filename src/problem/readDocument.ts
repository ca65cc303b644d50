import { LineCounter, parseDocument } from 'yaml';
import type { YAMLParseError } from 'yaml';
import { documentDepth } from './documentDepth.ts';
import { InputError, inputErrorIn } from './inputError.ts';

/** Many times the levels that any document here needs. */
const deepest = 100;

/** What is wrong with JSON text, where the YAML reader's words would speak of YAML. */
const jsonComplaints: Partial<Record<YAMLParseError['code'], string>> = {
  DUPLICATE_KEY: 'a key is given twice',
  BAD_DQ_ESCAPE: 'a string has an unknown escape sequence',
};

function complaint(error: YAMLParseError, source: string): string {
  if (source.endsWith('.json')) {
    const text = jsonComplaints[error.code];
    return `not valid JSON: ${text ?? 'a comma, colon, quote or bracket is missing or misplaced'}`;
  }
  if (error.code === 'MULTIPLE_DOCS') return 'not valid here: a second document starts';
  if (error.code === 'NON_STRING_KEY')
    return 'not valid here: a key must be a word, no list or mapping';
  return `not valid YAML: ${error.message}`;
}

function aliasComplaint({ message }: ReferenceError): string {
  return message.startsWith('Excessive')
    ? 'its aliases stand for too much; write out what they stand for'
    : message;
}

/**
 * The data that a YAML or JSON text holds (JSON is read as the YAML that it is; `.json` sources
 * get messages in JSON's terms). `source` is the file's name for messages.
 * @throws InputError with line and column (both from 1) where the text is malformed; and where it
 *   has more than a hundred levels of lists and mappings, or aliases that stand for too much.
 *
 * @example
 * ```ts
 * import { readDocument } from 'quenched';
 *
 * console.log(readDocument('{ kind: mixture, rho: 0.2 }', 'population.yaml')); // { kind: 'mixture', rho: 0.2 }
 * ```
 */
export function readDocument(text: string, source: string): unknown {
  if (documentDepth(text, deepest) > deepest) {
    throw inputErrorIn(
      source,
      `lists and mappings are inside each other, more than ${deepest} deep`,
    );
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    // Without it the reader would print its warnings on the process's own streams.
    logLevel: 'error',
    // A key that is a list of lists takes exponentially long to write as a word.
    stringKeys: true,
  });
  const error = document.errors[0];
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new InputError(`${source}, line ${line}, column ${col}: ${complaint(error, source)}`);
  }
  try {
    return document.toJS();
  } catch (cause) {
    // Aliases are resolved last: an unknown anchor, or one that expands beyond reason.
    if (cause instanceof ReferenceError) throw inputErrorIn(source, aliasComplaint(cause));
    throw cause;
  }
}
