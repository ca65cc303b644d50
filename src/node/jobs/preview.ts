import type { ResolvedExperiment } from '../../sweep/resolvedExperiment.ts';
import { runJournal } from '../runFolder.ts';
import { manifestOf } from './handing.ts';
import type { HandedRun, Handing } from './handing.ts';
import { lacking } from './lacking.ts';
import type { NeededTask } from './lacking.ts';

/** What would be computed or handed over. */
export interface Preview {
  /** Every task that is needed now, and why. */
  needed: NeededTask[];
  /** Whether more may be needed when these are done. */
  isOpen: boolean;
  /** Why nothing would be handed over, null where nothing is in the way. */
  obstacle: string | null;
  /** For each job the ids of its tasks. */
  jobs: string[][];
  /** What a shell would be told. */
  lines: string[];
}

/**
 * What would be computed or handed over of a run; nothing is written, and there need be no folder
 * yet.
 *
 * @param handing undefined when it is computed by this process.
 */
export function previewOf(
  run: HandedRun,
  experiment: ResolvedExperiment,
  handing: Handing | undefined,
): Preview {
  const journal = runJournal(run.folder, run.hash, 'reader');
  try {
    const { plan, needed } = lacking(experiment, journal);
    const isOpen = plan.provisional || plan.isOpen;
    const nothing = {
      needed,
      isOpen,
      obstacle: null,
      jobs: [],
      lines: [],
    };
    if (needed.length === 0 || handing === undefined) return nothing;
    const obstacle = handing.obstacle(run, needed);
    if (obstacle !== undefined) return { ...nothing, obstacle };
    const manifest = manifestOf(run, needed, handing);
    return {
      ...nothing,
      jobs: manifest.jobs,
      lines: handing.lines(run.folder, manifest),
    };
  } finally {
    journal.close();
  }
}
