import { certificateObjective, certifiedPair } from '../certificateObjective.ts';
import { drawFiltered, filteredNetwork } from '../filteredNetwork.ts';
import { drawLayer, layerSize } from '../layer.ts';
import { allocateParameters } from '../parameters.ts';
import type { Plan, PlanTask } from './plan.ts';

/** How much a certificate of redundancy weighs, and what features are filtered into. */
export interface CertificateSettings {
  weight: number;
  channels: number;
}

/** A network that makes the certificate of its redundancy with the features that rows show large. */
export function certificatePlan(task: PlanTask, { weight, channels }: CertificateSettings): Plan {
  const { kernels, network, shown, batch, steps, stream } = task;
  const student = filteredNetwork(network, channels);
  const pair = certifiedPair(student, shown);
  const { teacherFilter } = pair;
  const parameters = allocateParameters(kernels, teacherFilter.from + layerSize(teacherFilter));
  drawFiltered(kernels, parameters, student, stream);
  drawLayer(kernels, parameters, teacherFilter, 1 / Math.sqrt(shown), stream);
  const objective = certificateObjective(kernels, parameters, pair, weight, batch);
  return { parameters, phases: [{ objective, steps }] };
}
