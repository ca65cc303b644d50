"""Online gradient descent in numpy, at the sizes of bench/suites/online.js."""

import numpy as np
from scipy.special import erf

from timed import SIZES, serve

random = np.random.default_rng(1)
inputs, steps = SIZES["inputs"], SIZES["steps"]
rate, noise = 0.5, 0.1


def course():
    """Weights over √N, so that a step has no other scale; the first two rows are the truth's."""
    weights = random.standard_normal((4, inputs)) / np.sqrt(inputs)
    student = weights[2:]
    student *= 0.5
    x = np.empty(inputs)
    moved = np.empty((2, inputs))
    for noisy in noise * random.standard_normal(steps):
        random.standard_normal(out=x)
        fields = weights @ x
        outputs = erf(fields * np.sqrt(0.5))
        gap = outputs[0] + outputs[1] + noisy - outputs[2] - outputs[3]
        own = fields[2:]
        pushes = (rate / inputs * gap * np.sqrt(2 / np.pi)) * np.exp(-0.5 * own * own)
        student += np.outer(pushes, x, out=moved)


serve({"weights": course})
