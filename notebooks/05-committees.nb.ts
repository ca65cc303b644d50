// %% [markdown]
// # Capacity ratios in committees
//
// What becomes of knowledge when teacher and student are not of the same size? The networks here
// have *hidden units*: soft committees $\sigma(x) = \sum_{k=1}^K g(w_k \cdot x/\sqrt N)$ with
// $g(u) = \operatorname{erf}(u/\sqrt2)$ (Saad & Solla 1995), and the capacity ratio is the ratio of
// their numbers of units. Two experiments: students that learn **online**, each example seen once,
// from a teacher that was trained before; and students trained in **batch**, by gradient descent on
// one sample.

// %%
import { figure, sweep } from '../src/index.ts';
import { loadExperiment } from '../src/node/index.ts';
import { plot } from './display/plot.ts';
import { verdict } from './display/verdict.ts';

// %% [markdown]
// ## Online: the price of units that nobody needs
//
// The truth has $M = 2$ units, and its labels carry noise of variance $\sigma^2 = 0.1$. With step
// size $\eta/N$, one unit of time being $N$ steps, the overlaps $R_{kn} = w_k \cdot w^*_n/N$ and
// $Q_{kl} = w_k \cdot w_l/N$ obey differential equations for $N \to \infty$ (Saad & Solla 1995,
// eqs. 5 and 6),
//
// $$ \frac{dR_{kn}}{dt} = \eta\, \mathbb E\, \delta_k u_n, \qquad
//    \frac{dQ_{kl}}{dt} = \eta\, \mathbb E\, (\delta_k h_l + \delta_l h_k)
//    + \eta^2\, \mathbb E\, \delta_k \delta_l, \qquad \delta_k = g'(h_k)\,(\sigma^* - \sigma), $$
//
// whose averages over the Gaussian fields are known in closed form. The noise enters with $\eta^2$:
// every unit pays for it, also one that has nothing to do (Goldt et al. 2019,
// [arXiv:1906.08632](https://arxiv.org/abs/1906.08632)). Points are simulations of the overlaps
// themselves at finite $N$, which cost the same for every $N$.

// %% [figure]
const widths = loadExperiment('committee-widths').experiment;
const online = await sweep({ ...widths, simulate: { n: 500, trials: 4 } });
plot(figure(online));

// %%
verdict(online);

// %% [markdown]
// Students of noisy labels are best at $K = M$ and more than twice as wrong beyond, where further
// units learn nothing but noise. Students of the *teacher* pay nothing: its labels have no noise,
// and from two units on they end at the teacher's error, whatever their width. A teacher of the
// right width is a filter of noise. Only the student of one unit would do better with the truth: it
// inherits what is wrong with the teacher's weights and cannot use what is right.
//
// ## Batch: what a narrow student can take over
//
// A teacher of four units, with a strong ridge, is trained on $M = 6N$ noisy labels of a truth of
// four units. Students of one to six units have hardly a ridge of their own,
//
// $$ w = \arg\min_w \tfrac12 \sum_{\mu=1}^{\alpha N} \big( \sigma(x_\mu) - \tau_\mu \big)^2
//    + \frac\lambda2 \sum_k \|w_k\|^2, $$
//
// and learn either from the labels, $\tau = y$, or from the teacher, $\tau = \tilde\sigma(x)$, all
// of them with 300 steps of gradient descent. No theory covers this one: here the simulation is
// alone, and the claims are about *paired differences*, trial by trial on the same sample.

// %% [figure]
const ratio = loadExperiment('capacity-ratio').experiment;
const batch = await sweep({
  ...ratio,
  axes: { 'learners.student.hidden': '1, 2, 3, 4, 6' },
  simulate: { n: 60, trials: 10 },
});
plot(figure(batch));

// %%
verdict(batch);

// %% [markdown]
// Again it is the teacher's smoothness that is inherited: from three units on a student is as good
// as its teacher to .003, as labels with the teacher's ridge would have made it. Narrower ones lack
// the capacity, no ridge helps them, and it is there that the teacher's outputs are worth more than
// its ridge.
