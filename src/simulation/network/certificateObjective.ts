import type { Kernels } from '../../numerics/kernels.ts';
import { crossEntropyTerm } from './crossEntropyTerm.ts';
import type { FilteredNetwork } from './filteredNetwork.ts';
import { filteredSize } from './filteredNetwork.ts';
import { gaussianCertificate } from './gaussianCertificate.ts';
import { addInputPulls, addLayerSlopes, applyLayer } from './layer.ts';
import type { Layer } from './layer.ts';
import { allocateMatrix, entriesOf } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { allocatePass, backward, forward } from './network.ts';
import { clearSlopes } from './objective.ts';
import type { Objective } from './objective.ts';
import type { Parameters } from './parameters.ts';

/** A network with a filter f_s of its features, and a filter f_t of its teacher's behind it. */
export interface CertifiedPair {
  student: FilteredNetwork;
  teacherFilter: Layer;
}

/** The layout of a student and of the filter of so many features of its teacher. */
export function certifiedPair(student: FilteredNetwork, teacherFeatures: number): CertifiedPair {
  const { outputs } = student.filter;
  const from = filteredSize(student);
  return { student, teacherFilter: { inputs: teacherFeatures, outputs, from } };
}

/**
 * CE to the labels − λ · `gaussianCertificate` of f_t(T) and f_s(φ), T being the teacher's features
 * that rows show and φ the student's, over the student and both filters at once.
 */
export function certificateObjective(
  kernels: Kernels,
  parameters: Parameters,
  { student, teacherFilter }: CertifiedPair,
  weight: number,
  rows: number,
): Objective {
  const { network, filter } = student;
  const pass = allocatePass(kernels, network, rows);
  const channels = (): Matrix => allocateMatrix(kernels, rows, filter.outputs);
  const [ofTeacher, ofStudent, teacherPulls, studentPulls] = [channels(), channels(), channels(), channels()]; // prettier-ignore

  const certify = (labels: Matrix): number => {
    const { value, ...slopes } = gaussianCertificate({
      teacher: entriesOf(kernels, ofTeacher),
      student: entriesOf(kernels, ofStudent),
      size: filter.outputs,
      classes: classesOf(kernels, labels),
    });
    entriesOf(kernels, teacherPulls).set(slopes.teacher.map((slope) => -weight * slope));
    entriesOf(kernels, studentPulls).set(slopes.student.map((slope) => -weight * slope));
    return -weight * value;
  };
  return {
    parameters,
    evaluate({ inputs, labels, shown }) {
      clearSlopes(kernels, parameters);
      const { features, featurePulls, logits, logitPulls: pulls } = pass;
      forward(kernels, parameters, network, inputs, pass);
      applyLayer(kernels, parameters, filter, features, ofStudent);
      applyLayer(kernels, parameters, teacherFilter, shown, ofTeacher);
      const own = { logits, weights: labels, temperature: 1, factor: 1, pulls };
      const value = crossEntropyTerm(kernels, own) + certify(labels);
      addLayerSlopes(kernels, parameters, teacherFilter, shown, teacherPulls);
      addLayerSlopes(kernels, parameters, filter, features, studentPulls);
      addInputPulls(kernels, parameters, filter, studentPulls, featurePulls);
      backward(kernels, parameters, network, inputs, pass);
      return value;
    },
  };
}

/** The classes that rows of labels name. */
function classesOf(kernels: Kernels, labels: Matrix): Int32Array {
  const entries = entriesOf(kernels, labels);
  const { rows, columns } = labels;
  return Int32Array.from({ length: rows }, (_, row) => entries.indexOf(1, row * columns) % columns);
}
