"""numpy and scipy versions of the kernels' benchmarks; the sizes are those of bench/kernels.js."""

import numpy as np
import scipy.linalg
from scipy.special import log_ndtr

from timed import serve

SAMPLES, INPUTS = 4000, 2000
random = np.random.default_rng(1)
normals = np.empty(10_000_000)
data = random.standard_normal((SAMPLES, INPUTS)) / np.sqrt(INPUTS)
weights = random.standard_normal(INPUTS)
factors = random.standard_normal(SAMPLES)
targets = (random.random(SAMPLES) < 0.5).astype(float)
square = data[:1000, :1000].T @ data[:1000, :1000] + np.eye(1000)


def logistic_gradient():
    """As written by hand for scipy's optimisers: stable for all fields, without masked indexing."""
    fields = data @ weights + 0.1
    decay = np.exp(-np.abs(fields))
    loss = (np.maximum(fields, 0) + np.log1p(decay)).sum() - targets @ fields
    residuals = np.where(fields >= 0, 1, decay) / (1 + decay) - targets
    return loss, data.T @ residuals


serve(
    {
        "normals, 1e7": lambda: random.standard_normal(out=normals),
        "A x, 4000 × 2000": lambda: data @ weights,
        "Aᵀ u, 4000 × 2000": lambda: data.T @ factors,
        "logistic gradient, 4000 × 2000": logistic_gradient,
        "AᵀA, 2000 × 1000": lambda: data[:2000, :1000].T @ data[:2000, :1000],
        "Cholesky, 1000": lambda: scipy.linalg.cholesky(square, lower=True),
        "log Φ, 1e5": lambda: log_ndtr(normals[:100_000]),
    }
)
