import type { RunRecord } from '../runRecord.ts';

/** What of a record is the question, and nothing of how, where and when it was answered. */
export type AskedRun = Pick<RunRecord, 'name' | 'hash' | 'modelVersion' | 'experiment'>;

/** What a table says of the question that it answers; null for what a run does not have. */
export type RunFacts = Readonly<Record<string, string | number | null>>;

/** Facts of a question: the same for the same question, wherever and whenever it is answered. */
export function questionFacts({ name, hash, modelVersion, experiment }: AskedRun): RunFacts {
  const { title, source, seed, simulate } = experiment;
  return {
    experiment: name,
    title,
    paper: source?.paper ?? null,
    figure: source?.figure ?? null,
    hash,
    modelVersion,
    seed,
    n: simulate?.n ?? null,
    trials: simulate?.trials ?? null,
    design: simulate?.design ?? null,
    blas: simulate?.blas ?? null,
  };
}

/** The facts of a question and the hash of what was simulated for it. */
export function runFacts(record: AskedRun & Pick<RunRecord, 'simulationHash'>): RunFacts {
  return { ...questionFacts(record), simulationHash: record.simulationHash };
}
