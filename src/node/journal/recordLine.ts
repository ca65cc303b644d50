import { crc32 } from 'node:zlib';
import type { Finished } from '../../sweep/journal.ts';

/** Which task of which run a record is of. */
export interface RecordName {
  kind: 'theory' | 'trial';
  /** Of the theory task, or of the trial's draw. */
  number: number;
  /** 0 for theory. */
  trial: number;
}

/** What a line of a shard turned out to be. */
export type ReadLine =
  | { state: 'sound'; name: RecordName }
  /** A sound record of another run. */
  | { state: 'foreign' }
  /** Torn, flipped or no record at all; its name as far as it can still be read. */
  | { state: 'damaged'; name: RecordName | undefined };

const opening = '{"check":"';
const digits = 8;
/** Where the bytes begin that the checksum is taken of. */
const checkedFrom = opening.length + digits;
/** More bytes than stand before a record's `seconds`. */
const headLength = 96;

const naming = '"task":"(theory|trial)-(\\d{1,9})(?:-(\\d{1,9}))?"';
const heading = new RegExp(`^{"check":"([0-9a-f]{8})","run":"([^"]*)",${naming}`);
const anyName = new RegExp(naming);

function hexadecimal(value: number): string {
  return value.toString(16).padStart(digits, '0');
}

/**
 * A record of a finished task as a line of a shard: one JSON object that begins with the CRC-32 of
 * all that follows, the run's hash and the task.
 *
 * @param run hash of the run.
 */
export function recordLine(run: string, task: string, { answers, seconds }: Finished): Buffer {
  const time = Number(seconds.toPrecision(4));
  const rest = Buffer.from(
    `","run":"${run}","task":"${task}","seconds":${time},"answers":${answers}}`,
  );
  return Buffer.concat([
    Buffer.from(opening + hexadecimal(crc32(rest)), 'latin1'),
    rest,
    Buffer.from('\n'),
  ]);
}

function nameOf(kind?: string, number?: string, trial?: string): RecordName | undefined {
  if (kind === 'theory' && trial === undefined) return { kind, number: Number(number), trial: 0 };
  if (kind !== 'trial' || trial === undefined) return undefined;
  return { kind, number: Number(number), trial: Number(trial) };
}

/**
 * What a line is, without reading its answers.
 *
 * @param line the bytes before the line's end.
 */
export function readLine(line: Buffer, run: string): ReadLine {
  // One string for all that is looked at: of a million lines the calls count, not the bytes.
  const head = line.toString('latin1', 0, headLength);
  const [, check, ofRun, ...named] = heading.exec(head) ?? [];
  const name = nameOf(...named);
  if (check === undefined || parseInt(check, 16) !== crc32(line.subarray(checkedFrom))) {
    return { state: 'damaged', name: nameOf(...(anyName.exec(head)?.slice(1) ?? [])) };
  }
  if (ofRun !== run) return { state: 'foreign' };
  return name === undefined ? { state: 'damaged', name } : { state: 'sound', name };
}

const keeping = /^.{0,120}?,"seconds":([^,]+),"answers":/;

/** What a sound line keeps, undefined when it is no record after all. */
export function keptIn(line: string): Finished | undefined {
  const [head, seconds] = keeping.exec(line) ?? [];
  if (head === undefined) return undefined;
  return { answers: line.slice(head.length, -1), seconds: Number(seconds) };
}
