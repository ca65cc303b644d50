"""The workload of bench/suites/figure2.js on a pool of processes: every trial draws its matrix once
and its learners share it."""

from multiprocessing import Pool

import numpy as np
from scipy.special import expit

from learning import draw_sample, train
from timed import SIZES, serve

INPUTS = SIZES["inputs"]
TOLERANCE = 1e-8
# Curvature of a weight: without it L-BFGS needs several times the products.
BIAS_UNIT = 1 / np.sqrt(INPUTS)


def allocate():
    """One buffer per process, written to once, serves all its trials."""
    global buffer
    buffer = np.zeros(round(max(SIZES["alphas"]) * INPUTS) * INPUTS)


def run_trial(alpha_and_trial):
    alpha, trial = alpha_and_trial
    random = np.random.default_rng([trial, round(1000 * alpha)])
    labels, data = draw_sample(random, buffer, round(alpha * INPUTS), INPUTS)
    fields = {}
    for learner in SIZES["learners"]:
        source = learner.get("targets")
        targets = (labels + 1) / 2 if source is None else expit(fields[source["from"]])
        used = data[:, : round(learner["capacity"] * INPUTS)]
        weights, bias, _ = train(used, targets, learner["l2"], BIAS_UNIT, TOLERANCE)
        fields[learner["name"]] = used @ weights + bias


def run_all():
    tasks = [(alpha, trial) for alpha in SIZES["alphas"] for trial in range(SIZES["trials"])]
    with Pool(SIZES["workers"], initializer=allocate) as pool:
        pool.map(run_trial, tasks, chunksize=1)


serve({SIZES["name"]: run_all})
