"""scipy's L-BFGS-B on the problem of bench/training.js, stopped at the same relative gradient."""

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit

from timed import serve

INPUTS, SAMPLES, RIDGE, TOLERANCE = 2000, 4000, 0.01, 1e-8
random = np.random.default_rng(1)
labels = np.where(random.random(SAMPLES) < 0.2, 1.0, -1.0)
data = random.standard_normal((SAMPLES, INPUTS)) / np.sqrt(INPUTS)
data += labels[:, None] / INPUTS
targets = (labels + 1) / 2
bias_scale = np.sqrt(INPUTS)
gradient = np.empty(INPUTS + 1)


def objective(point):
    weights = point[:-1]
    fields = data @ weights + point[-1] / bias_scale
    residuals = expit(fields) - targets
    gradient[:-1] = data.T @ residuals + RIDGE * weights
    gradient[-1] = residuals.sum() / bias_scale
    loss = np.logaddexp(0, fields).sum() - targets @ fields
    return loss + RIDGE / 2 * (weights @ weights), gradient.copy()


start = np.zeros(INPUTS + 1)
goal = TOLERANCE * np.linalg.norm(objective(start)[1])


def stop_at_goal(intermediate_result):
    if np.linalg.norm(gradient) <= goal:
        raise StopIteration


def fit():
    options = {"maxiter": 10_000, "maxfun": 20_000, "ftol": 0, "gtol": 0}
    minimize(objective, start, jac=True, method="L-BFGS-B", callback=stop_at_goal, options=options)
    assert np.linalg.norm(gradient) <= goal


serve({"logistic, N 2000, M 4000": fit})
