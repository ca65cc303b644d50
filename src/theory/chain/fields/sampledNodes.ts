import { addLearner, rootNodes } from './fieldNodes.ts';
import type { FieldLevel, FieldNodes } from './fieldNodes.ts';
import type { LabelLaw } from './labelLaw.ts';

/**
 * The learners of `levels` on given points ξ of equal weight, one column per level: where a
 * product grid would need too many nodes, points of a quasi-Monte Carlo rule take its place.
 */
export function sampledNodes(
  law: LabelLaw,
  levels: readonly FieldLevel[],
  points: readonly Float64Array[],
): FieldNodes[] {
  const count = points[0]?.length ?? 1;
  return law.branches.map((branch) => {
    const fields: FieldNodes = {
      ...rootNodes(),
      count,
      weight: new Float64Array(count).fill(1 / count),
      xi: [...points],
      // Every point counts, whatever its radius: there are no corners to cut.
      radiusSquared: new Float64Array(count),
    };
    levels.forEach((level, index) => {
      const centre = branch.meanSign * level.m + level.b;
      addLearner(fields, points.slice(0, index + 1), level, centre, branch.label);
    });
    return fields;
  });
}
