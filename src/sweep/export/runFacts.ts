import type { RunRecord } from '../runRecord.ts';

/**
 * What a table says of the question that it answers: the same for the same question, wherever and
 * whenever it was answered. Null for what a run does not have.
 */
export type RunFacts = Readonly<Record<string, string | number | null>>;

/** The facts of a run, see `RunFacts`. */
export function runFacts(record: RunRecord): RunFacts {
  const { name, hash, modelVersion, simulationHash, experiment } = record;
  const { title, source, seed, simulate } = experiment;
  return {
    experiment: name,
    title,
    paper: source?.paper ?? null,
    figure: source?.figure ?? null,
    hash,
    seed,
    modelVersion,
    n: simulate?.n ?? null,
    trials: simulate?.trials ?? null,
    design: simulate?.design ?? null,
    blas: simulate?.blas ?? null,
    simulationHash,
  };
}
