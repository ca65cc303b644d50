"""numpy and scipy versions of the kernels' benchmarks, at the sizes of bench/suites/kernels.js."""

import numpy as np
import scipy.linalg
from scipy.special import log_ndtr

from timed import SIZES, serve

random = np.random.default_rng(1)
normals = np.empty(SIZES["normals"])
rows, columns = SIZES["product"]["rows"], SIZES["product"]["columns"]
data = random.standard_normal((rows, columns))
weights, factors = random.standard_normal(columns), random.standard_normal(rows)
side = SIZES["side"]
tall = random.standard_normal((2 * side, side))
square = tall.T @ tall + np.eye(side)
arguments = random.standard_normal(SIZES["arguments"])


def logistic_gradient(inputs):
    """As written by hand for scipy's optimisers: stable for all fields, without masked indexing."""
    matrix = random.standard_normal((2 * inputs, inputs)) / np.sqrt(inputs)
    targets = np.full(2 * inputs, 0.5)
    point = random.standard_normal(inputs)

    def run():
        fields = matrix @ point + 0.1
        decay = np.exp(-np.abs(fields))
        loss = (np.maximum(fields, 0) + np.log1p(decay)).sum() - targets @ fields
        residuals = np.where(fields >= 0, 1, decay) / (1 + decay) - targets
        return loss, matrix.T @ residuals

    return run


gradients = {
    f"logistic gradient, N {inputs}": logistic_gradient(inputs)
    for inputs in (case["inputs"] for case in SIZES["gradients"])
}

serve(
    {
        "normals": lambda: random.standard_normal(out=normals),
        **gradients,
        "A x": lambda: data @ weights,
        "Aᵀ u": lambda: data.T @ factors,
        "AᵀA": lambda: tall.T @ tall,
        "Cholesky": lambda: scipy.linalg.cholesky(square, lower=True),
        "log Φ": lambda: log_ndtr(arguments),
    }
)
