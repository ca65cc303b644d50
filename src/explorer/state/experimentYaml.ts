import { stringify } from 'yaml';
import type { Experiment } from '../../sweep/experiment.ts';
import { withoutDefaults } from './withoutDefaults.ts';

/** An experiment as a file that `quenched run` takes. */
export function experimentYaml(experiment: Experiment): string {
  // Published tables lie beside the package's own files.
  const curves = experiment.curves.map(({ published: _, ...curve }) => curve);
  const claims = experiment.claims.filter(({ claim }) => claim !== 'matches-fixture');
  return stringify(withoutDefaults({ ...experiment, curves, claims }), { lineWidth: 100 });
}
