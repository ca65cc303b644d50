import { join } from 'node:path';
import { readTheory, readTrial } from '../../sweep/answersText.ts';
import type { Finished, Journal } from '../../sweep/journal.ts';
import type { Task } from '../../sweep/task.ts';
import { faultCode } from '../fileFault.ts';
import { RecordIndex } from './recordIndex.ts';
import { keptIn, readLine, recordLine } from './recordLine.ts';
import type { RecordName } from './recordLine.ts';
import { shardEnding, shardFiles } from './shardFiles.ts';
import { ShardReader } from './shardReader.ts';
import { shardLines } from './shardLines.ts';
import { ShardWriter } from './shardWriter.ts';

/** What was found in the shards of a run when they were opened. */
export interface JournalCounts {
  /** Tasks with a sound record. */
  records: number;
  /** Lines that are torn, changed or no records. */
  damaged: number;
  /** Sound records of another run. */
  foreign: number;
  /** Sound records of tasks that have one already. */
  repeated: number;
}

/** Why a task is to be run. */
export type Need = 'missing' | 'damaged';

function nameOf(task: Task): RecordName {
  return task.kind === 'theory'
    ? { kind: 'theory', number: task.number, trial: 0 }
    : { kind: 'trial', number: task.draw.number, trial: task.trial };
}

/**
 * The shards of a run folder: append-only files with one record per line, each written by one
 * process alone. What is damaged, torn or of another run is counted and passed over, so that its
 * task is run again; answers are read when they are asked for. Equal tasks have equal answers, so
 * that it does not matter which process has kept a task, nor how often.
 */
export class RunJournal implements Journal {
  readonly counts: JournalCounts = { records: 0, damaged: 0, foreign: 0, repeated: 0 };
  private readonly index = new RecordIndex();
  private readonly damaged = new RecordIndex();
  private readonly files: string[];
  private readonly readers: (ShardReader | undefined)[] = [];
  private own: { shard: number; writer: ShardWriter } | undefined;

  /**
   * Opens the shards of a run for reading; a file is begun when the first task is kept.
   *
   * @param folder where the shards are.
   * @param run hash of the run.
   * @param writer beginning of the name of this process's own shard.
   * @throws the file system's error when a shard cannot be read.
   */
  constructor(
    private readonly folder: string,
    private readonly run: string,
    private readonly writer: string,
  ) {
    this.files = shardFiles(folder);
    this.files.forEach((file, shard) => {
      this.scan(file, shard);
    });
    this.counts.records = this.index.size;
  }

  private scan(file: string, shard: number): void {
    for (const { line, offset, isWhole } of shardLines(file)) {
      const read = readLine(line, this.run);
      if (!isWhole || read.state === 'damaged') {
        this.counts.damaged++;
        if (read.state === 'damaged' && read.name) this.damaged.set(read.name, { shard, offset });
      } else if (read.state === 'foreign') this.counts.foreign++;
      else if (this.index.has(read.name)) this.counts.repeated++;
      else this.index.set(read.name, { shard, offset });
    }
  }

  has(task: Task): boolean {
    return this.index.has(nameOf(task));
  }

  /** Why a task that the journal does not hold is to be run. */
  need(task: Task): Need {
    return this.damaged.has(nameOf(task)) ? 'damaged' : 'missing';
  }

  /** @throws the file system's error, such as that of a full disk. */
  keep(task: Task, finished: Finished): void {
    this.own ??= this.begin();
    const { shard, writer } = this.own;
    const offset = writer.append(recordLine(this.run, task.id, finished));
    this.index.set(nameOf(task), { shard, offset });
  }

  /** Begins a file under the first name that is free: another process may take it first. */
  private begin(): { shard: number; writer: ShardWriter } {
    for (let number = 1; ; number++) {
      const file = join(this.folder, `${this.writer}-${number}${shardEnding}`);
      try {
        const writer = new ShardWriter(file);
        return { shard: this.files.push(file) - 1, writer };
      } catch (error) {
        if (faultCode(error) !== 'EEXIST') throw error;
      }
    }
  }

  theory: Journal['theory'] = (task) => this.read(task, (text) => readTheory(task, text));

  trial: Journal['trial'] = (task) => this.read(task, (text) => readTrial(task, text));

  /** The answers of a task; a record that cannot be read counts as missing from now on. */
  private read<Answers>(
    task: Task,
    decode: (text: string) => Answers | undefined,
  ): Answers | undefined {
    const name = nameOf(task);
    const place = this.index.find(name);
    if (place === undefined) return undefined;
    const answers = decode(this.keptOf(task) ?? '');
    if (answers === undefined) {
      this.index.delete(name);
      this.damaged.set(name, place);
      this.counts.damaged++;
    }
    return answers;
  }

  /** The text of a task's answers as it was kept, undefined where there is no sound record. */
  keptOf(task: Task): string | undefined {
    const place = this.index.find(nameOf(task));
    if (place === undefined) return undefined;
    const line = this.readerOf(place.shard).lineAt(place.offset, this.run);
    return keptIn(line ?? '')?.answers;
  }

  private readerOf(shard: number): ShardReader {
    const reader = this.readers[shard] ?? new ShardReader(this.files[shard] ?? '');
    this.readers[shard] = reader;
    return reader;
  }

  /** Syncs what was written to the disk and closes all files. */
  close(): void {
    this.own?.writer.close();
    this.own = undefined;
    for (const reader of this.readers.splice(0)) reader?.close();
  }
}
