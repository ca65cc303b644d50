"""The redundancy of Bertschinger et al. (2014) by scipy's SLSQP, for small tables P(t,s,y)."""

import numpy as np
from scipy.optimize import minimize


def constraints(p):
    """Sums that (t,y) and (s,y) demand of the masses that may be positive; which those are."""
    teacher, student = p.sum(1), p.sum(0)
    free = (teacher[:, None, :] > 0) & (student[None, :, :] > 0)
    rows, sums = [], []
    for axis, demanded in ((1, teacher), (0, student)):
        for state, y in np.argwhere(demanded > 0):
            row = np.zeros_like(p)
            np.moveaxis(row, axis, 0)[:, state, y] = 1
            rows.append(row[free])
            sums.append(demanded[state, y])
    return np.array(rows), np.array(sums), free


def independent(rows):
    """Rows that do not follow from those before them; SLSQP stops at others."""
    kept, rank = [], 0
    for i in range(len(rows)):
        if np.linalg.matrix_rank(rows[kept + [i]]) > rank:
            kept, rank = kept + [i], rank + 1
    return kept


def least(p, shares=(0,)):
    """The least F = sum q ln(q(t,s,y)/q(t,s)) in nats over q >= 0 with the (t,y) and (s,y) marginals
    of p, and the largest error of a marginal; the best of several starts between P(t,y)P(s,y)/P(y)
    (share 0) and p (share 1)."""
    rows, sums, free = constraints(p)
    kept = independent(rows)

    def objective(x):
        q = np.zeros_like(p)
        q[free] = x
        log = np.log(np.maximum(q, 1e-300) / np.maximum(q.sum(2, keepdims=True), 1e-300))
        return (q * log).sum(), log[free]

    labels = np.maximum(p.sum((0, 1)), 1e-300)
    product = (p.sum(1)[:, None, :] * p.sum(0)[None, :, :] / labels)[free]
    best = None
    for share in shares:
        found = minimize(
            objective, (1 - share) * product + share * p[free], jac=True, method="SLSQP",
            bounds=[(1e-14, 1)] * len(product),
            constraints={"type": "eq", "fun": lambda x: rows[kept] @ x - sums[kept],
                         "jac": lambda x: rows[kept]},
            options={"ftol": 1e-15, "maxiter": 2000})
        error = np.abs(rows @ found.x - sums).max()
        if error < 1e-10 and (best is None or found.fun < best[0]):
            best = found.fun, error
    return best
