import type { ChainContext } from '../fields/chainGrid.ts';
import type { ConvexLearner } from '../chainLearner.ts';

/**
 * V_kk of a linear learner k, which depends on nothing else: the root of V = F(V) with
 * F(V) = η Σ_i f_i ω_i Δ/(λ + ω_i V̂) and V̂ = αΔ/(1+V), f_i the share of inputs of variance ω_i and
 * α that of the samples it trains on. F is concave with F(0) > 0, so that Newton's method descends
 * to the root from any point above it. Null where there is none: λ = 0 and no fewer inputs than
 * samples.
 */
export function linearResponse(context: ChainContext, k: number): number | null {
  const { capacity, l2, inputs, terms } = context.learners[k] as ConvexLearner;
  const { alpha, law, parts } = context;
  const trained = parts.filter((_, part) => (terms[part] ?? null) !== null);
  const strength = alpha * law.delta * trained.reduce((sum, { share }) => sum + share, 0);
  const used = inputs.filter(({ variance }) => variance > 0);
  const widest = used.reduce((sum, { share, variance }) => sum + share * variance, 0);
  let V = l2 > 0 ? (capacity * law.delta * widest) / l2 : 1;
  for (;;) {
    let excess = -V;
    let slope = -1;
    for (const { share, variance } of used) {
      const stiffness = l2 * (1 + V) + variance * strength;
      const scale = (capacity * share * variance * law.delta) / stiffness;
      excess += scale * (1 + V);
      slope += (scale * variance * strength) / stiffness;
    }
    if (slope >= 0) return null;
    const next = V - excess / slope;
    // For λ > 0 the iterates descend until rounding stops them; for λ = 0 F is linear.
    if (!(next < V) || l2 === 0) return next;
    V = next;
  }
}
