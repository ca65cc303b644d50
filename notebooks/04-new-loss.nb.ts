// %% [markdown]
// # A new loss, on both roads
//
// *quenched* knows the logistic, square, hinge and squared hinge losses. What about one that it
// does not know, say the **exponential loss** $\ell(z) = e^{-z}$ that AdaBoost descends on
// (Friedman, Hastie & Tibshirani 2000)? Does it learn as well as the logistic loss does? This
// notebook derives and solves its state evolution in a page, trains with it on real samples, and
// sees whether the two agree. (To make it part of the problem format is one more file on each road;
// the guide has [the recipe](../docs/guide/extending.md).)

// %%
import { figureSpec, parseProblem, solve } from '../src/index.ts';
import type { Problem, TidyRow } from '../src/index.ts';
import { fixedPoint } from '../src/numerics/fixedPoint.ts';
import { gaussianTrapezoid } from '../src/numerics/gaussianTrapezoid.ts';
import { createKernels } from '../src/numerics/kernels.ts';
import { normalCdf, normalDensity } from '../src/numerics/specialFunctions.ts';
import { drawDense } from '../src/simulation/drawDense.ts';
import type { SampleVectors, Vector } from '../src/simulation/design/design.ts';
import { rowAddress } from '../src/simulation/design/rowRange.ts';
import { trialStreams } from '../src/simulation/streams.ts';
import { localMinimum } from '../src/simulation/training/minimise.ts';
import { plot } from './display/plot.ts';
import { table } from './display/table.ts';

// %% [markdown]
// A loss of the margin $z = y h$ is known by its value and two derivatives:

// %%
interface Loss {
  value: (z: number) => number;
  slope: (z: number) => number;
  curvature: (z: number) => number;
}

const exponential: Loss = {
  value: (z) => Math.exp(-z),
  slope: (z) => -Math.exp(-z),
  curvature: (z) => Math.exp(-z),
};
const logistic: Loss = {
  value: (z) => Math.log1p(Math.exp(-z)),
  slope: (z) => -1 / (1 + Math.exp(z)),
  curvature: (z) => 1 / (2 + Math.exp(z) + Math.exp(-z)),
};

// %% [markdown]
// The second we know already: what is computed for it must be what `solve` says.
//
// ## Theory
//
// The labels are those of a hidden weight vector, $y = \operatorname{sign}(u)$ with
// $u = w^* \cdot x/\sqrt N$ and $\|w^*\|^2 = N$, and
//
// $$ w = \arg\min_w \sum_{\mu=1}^{\alpha N} \ell(y_\mu h_\mu) + \frac\lambda2 \|w\|^2, \qquad
//    h_\mu = \frac{w \cdot x_\mu}{\sqrt N}. $$
//
// Before a sample has been seen its field is $\omega$, Gaussian with variance $q$ and covariance
// $m$ with $u$. Training moves it to the proximal point
// $h = \arg\min_h \ell(y h) + (h - \omega)^2/(2V)$, with the pull
// $g = (h - \omega)/V = -y\,\ell'(y h)$. All samples together pull the weights by
//
// $$ \hat V = -\alpha\, \mathbb E\, \partial_\omega g, \qquad
//    \hat q = \alpha\, \mathbb E\, g^2, \qquad
//    \hat m = \alpha\, \mathbb E\, g u + \hat V m, $$
//
// and the weights answer with
//
// $$ V = \frac1{\lambda + \hat V}, \qquad m = V \hat m, \qquad q = V^2 (\hat m^2 + \hat q). $$
//
// By symmetry $y = 1$ will do. Given $\omega = \sqrt q\, x$, the label is $1$ with probability
// $\Phi(\kappa x)$, $\kappa = m/\sqrt{q - m^2}$, so that every average is one integral over a
// normal $x$, in which
//
// $$ \mathbb E[u\, 1_{u > 0} \,|\, x]
//    = \sqrt{1 - m^2/q}\; \big( \kappa x\, \Phi(\kappa x) + \varphi(\kappa x) \big). $$

// %%
/**
 * The root h of h + V ℓ'(h) = ω by Newton's method, from h = 0: on either side of it the slope of
 * each of our losses bends one way only, so that steps cannot circle.
 */
function proximal({ slope, curvature }: Loss, V: number, omega: number): number {
  let h = 0;
  for (let i = 0; i < 1000; i++) {
    const step = (omega - h - V * slope(h)) / (1 + V * curvature(h));
    h += step;
    if (Math.abs(step) <= 1e-12 * (1 + Math.abs(h))) return h;
  }
  throw new Error(`no proximal point of ${omega} at V = ${V}`);
}

// Cut where the density is below e^{-40}; the spacing resolves Φ(κx) for κ up to 15 or so.
const { nodes, weights } = gaussianTrapezoid(0.05, 40);

interface Setting {
  alpha: number;
  l2: number;
}

interface Order {
  m: number;
  q: number;
}

interface State extends Order {
  V: number;
}

/** One step of state evolution, (m, q, V) ↦ (m, q, V); null where no such fields exist. */
function evolve(loss: Loss, { alpha, l2 }: Setting, state: Float64Array) {
  const [m = 0, q = 0, V = 0] = state;
  if (!(V > 0 && q > m * m)) return null;
  const kappa = m / Math.sqrt(q - m * m);
  let [pull, square, bend] = [0, 0, 0];
  nodes.forEach((x, i) => {
    const h = proximal(loss, V, Math.sqrt(q) * x);
    const g = -loss.slope(h);
    const positive = 2 * (weights[i] ?? 0) * normalCdf(kappa * x);
    const tail = 2 * (weights[i] ?? 0) * normalDensity(kappa * x);
    pull += g * Math.sqrt(1 - (m * m) / q) * (kappa * x * positive + tail);
    square += g * g * positive;
    bend += (positive * loss.curvature(h)) / (1 + V * loss.curvature(h));
  });
  const answer = 1 / (l2 + alpha * bend);
  const push = answer * alpha * (pull + bend * m);
  return Float64Array.of(push, push * push + answer * answer * alpha * square, answer);
}

function theory(loss: Loss, setting: Setting, start: State = { m: 0.5, q: 1, V: 1 }): State {
  const options = { tolerance: 1e-10, evaluations: 500, depth: 5, mixing: 0.5 };
  const begin = Float64Array.of(start.m, start.q, start.V);
  const found = fixedPoint((state) => evolve(loss, setting, state), begin, options);
  if (!found.converged) throw new Error(`no fixed point at λ = ${setting.l2}: ${found.residual}`);
  const [m = NaN, q = NaN, V = NaN] = found.point;
  return { m, q, V };
}

/** ε = arccos(m/√q)/π, the angle between learner and truth. */
const testError = ({ m, q }: Order): number => Math.acos(m / Math.sqrt(q)) / Math.PI;

// %% [markdown]
// For the logistic loss these forty lines and the library's own solver, which integrates over two
// fields, must say the same:

// %%
const l2 = 0.1;
const alphas = [0.5, 1, 2, 4];

function problemOf(alpha: number): Problem {
  const population = { kind: 'perceptron', output: 'sign' } as const;
  return parseProblem({ population, alpha, learners: [{ name: 'known', loss: 'logistic', l2 }] });
}

table(
  alphas.map((alpha) => {
    const { known } = solve(problemOf(alpha)).learners;
    if (!known?.converged) throw new Error(`no answer at α = ${alpha}`);
    const here = testError(theory(logistic, { alpha, l2 }));
    const there = known.observables.testError ?? NaN;
    if (!(Math.abs(here - there) <= 1e-8)) throw new Error(`${here} instead of ${there}`);
    return { alpha, here, solve: there };
  }),
);

// %% [markdown]
// ## Simulation
//
// The sample comes from the library, and so does L-BFGS. A loss enters as what it does to rows of
// the sample: given their fields, write $\partial \ell/\partial h$ and return $\sum \ell$.

// %%
const kernels = createKernels();
const { raw, view } = kernels;

function lossOfRows(
  loss: Loss,
  labels: Vector,
  { fields, residuals }: SampleVectors,
  count: number,
) {
  return {
    rows: { first: 0, count },
    residuals(first: number, many: number): number {
      const [y, h, out] = [labels, fields, residuals].map((vector) =>
        view(rowAddress(vector, first), many),
      ) as [Float64Array, Float64Array, Float64Array];
      out.forEach((_, i) => (out[i] = y[i]! * loss.slope(y[i]! * h[i]!)));
      return h.reduce((sum, field, i) => sum + loss.value(y[i]! * field), 0);
    },
  };
}

/** Trains on one sample of M = αN and measures m and q. */
function trained(loss: Loss, alpha: number, n: number, trial: number): Order {
  const mark = kernels.mark();
  const streams = trialStreams(kernels, 'new loss', trial);
  const { design, space, labels } = drawDense(kernels, problemOf(alpha), n, streams);
  const { rows } = design;
  const sample = { fields: kernels.allocate(rows), residuals: kernels.allocate(rows) };
  const losses = [lossOfRows(loss, labels, sample, rows)];
  let products = 0;
  const evaluate = (w: Vector, gradient: Vector): number => {
    products += 2;
    const data = design.gradient(n, w, 0, losses, sample, gradient);
    raw.axpy(l2, w, gradient, n);
    return data + 0.5 * l2 * raw.dot(w, w, n);
  };
  const found = localMinimum(
    {
      ...{ kernels, size: n, curvature: l2 + alpha * loss.curvature(0), evaluate },
      ...{ noMinimiser: () => undefined, products: () => products },
    },
    { tolerance: 1e-8, iterations: 1000 },
    zeros(n),
  );
  if (!found.converged) throw new Error(found.reason);
  const w = found.point;
  const order = { m: raw.dot(w, space.signal, n) / n, q: raw.dot(w, w, n) / n };
  kernels.release(mark);
  return order;
}

function zeros(n: number): Vector {
  const vector = kernels.allocate(n);
  raw.fill(0, vector, n);
  return vector;
}

// %% [markdown]
// ## Do they agree?
//
// Ten samples of $N = 800$ at each $\alpha$; $z$ is in standard errors.

// %%
const [n, trials] = [800, 10];

interface Mean {
  mean: number;
  stderr: number;
}

function average(values: readonly number[]): Mean {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, stderr: Math.sqrt(spread / (values.length - 1) / values.length) };
}

const measures = { testError, m: ({ m }: Order) => m, q: ({ q }: Order) => q };
const answers = alphas.map((alpha) => ({
  alpha,
  expected: theory(exponential, { alpha, l2 }),
  found: Array.from({ length: trials }, (_, trial) => trained(exponential, alpha, n, trial)),
}));
table(
  answers.flatMap(({ alpha, expected, found }) =>
    Object.entries(measures).map(([observable, measure]) => {
      const { mean, stderr } = average(found.map(measure));
      const z = (mean - measure(expected)) / stderr;
      if (!(Math.abs(z) <= 4)) throw new Error(`${observable} at α = ${alpha} is off by ${z}`);
      return { alpha, observable, theory: measure(expected), mean, 'standard error': stderr, z };
    }),
  ),
);

// %% [markdown]
// They do, in every observable. So the theory may be trusted where nobody has simulated:

// %% [figure]
const curves = [
  { label: 'exponential loss', loss: exponential },
  { label: 'logistic loss', loss: logistic },
];
const blank = { learner: 'own', observable: 'testError', stderr: null, trials: null };
const lines = curves.flatMap(({ label: curve, loss }) =>
  Array.from({ length: 40 }, (_, i): TidyRow => {
    const alpha = (i + 1) / 8;
    const mean = testError(theory(loss, { alpha, l2 }));
    return { ...blank, kind: 'theory', curve, axes: { alpha }, mean, converged: true };
  }),
);
const points = answers.map(({ alpha, found }): TidyRow => {
  const measured = average(found.map(testError));
  const place = { curve: 'exponential loss', axes: { alpha }, kind: 'simulation' } as const;
  return { ...blank, ...place, ...measured, trials, converged: true };
});
plot(
  figureSpec(
    {
      title: 'A loss that is not in the library',
      curves: curves.map(({ label }) => ({ label, learner: 'own', dash: 'solid' })),
      figure: {
        ...{ x: 'alpha', xLabel: 'samples per input, α = M/N', xScale: 'linear' },
        ...{ y: 'testError', yLabel: 'test error ε', yScale: 'linear', lines: [] },
      },
      simulate: { n },
    },
    [...lines, ...points],
  ),
);

// %% [markdown]
// At the same $\lambda$ the exponential loss learns better than the logistic one. Is it the better
// loss, or does it, being steeper, only have the weaker ridge of the two? Let each have its own
// best $\lambda$: a scan downwards, each solution the start of the next.

// %%
const ridges = Array.from({ length: 61 }, (_, i) => 10 ** (0.5 - i / 20));

function best(loss: Loss, alpha: number) {
  let state: State | undefined;
  const scan = ridges.map((ridge) => {
    state = theory(loss, { alpha, l2: ridge }, state);
    return { ridge, error: testError(state) };
  });
  return scan.reduce((one, other) => (other.error < one.error ? other : one));
}

const bests = [1, 2, 4].map((alpha) => {
  return { alpha, exponential: best(exponential, alpha), logistic: best(logistic, alpha) };
});
for (const { alpha, exponential: one, logistic: other } of bests) {
  const apart = Math.abs(one.error - other.error);
  if (!(apart < 1e-3)) throw new Error(`at α = ${alpha} they are ${apart} apart`);
}
table(
  bests.map(({ alpha, exponential: one, logistic: other }) => ({
    alpha,
    ...{ 'exponential: best λ': one.ridge, 'test error': one.error },
    ...{ 'logistic: best λ': other.ridge, 'test error ': other.error },
  })),
);

// %% [markdown]
// At the best $\lambda$ of each the errors differ by $10^{-4}$ at most: the lead was the ridge's. A
// large $\ell'$ makes a given $\lambda$ weaker, and these labels, which have no noise, want a weak
// one.
