import type { Experiment } from '../../sweep/experiment.ts';

/** The publication that the figure reproduces, where there is one. */
export function Source({ experiment }: { experiment: Experiment }) {
  const { source } = experiment;
  if (source === undefined) return null;
  return (
    <p class="source">
      {source.paper}, {/^\d/.test(source.figure) ? `figure ${source.figure}` : source.figure}
    </p>
  );
}
