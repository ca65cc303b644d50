"""The task of bench/suites/training.js: sampling, then scipy's L-BFGS-B to the same gradient."""

import numpy as np

from learning import draw_sample, train
from timed import SIZES, serve

INPUTS = SIZES["inputs"]
SAMPLES = round(SIZES["alpha"] * INPUTS)
buffer = np.empty(SAMPLES * INPUTS)


def sample_and_train(bias_unit):
    labels, data = draw_sample(np.random.default_rng(1), buffer, SAMPLES, INPUTS)
    train(data, (labels + 1) / 2, SIZES["l2"], bias_unit, SIZES["tolerance"])


serve(
    {
        "scipy in (w, b)": lambda: sample_and_train(1),
        "scipy in (w, √N b)": lambda: sample_and_train(1 / np.sqrt(INPUTS)),
    }
)
