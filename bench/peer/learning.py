"""Logistic learners on the mixture as a careful numpy user trains them: scipy's L-BFGS-B, a bias in
units of 1/√N, one exponential per sample, arrays drawn and scaled in place."""

import numpy as np
from scipy.optimize import minimize

RHO, DELTA = 0.2, 1.0


def draw_sample(random, buffer, samples, inputs):
    """Labels, and inputs of the mixture in the buffer: M × N in Fortran order, so that the first
    half of the inputs is one block of memory. It is as fast as C order where all are used."""
    labels = np.where(random.random(samples) < RHO, 1.0, -1.0)
    transposed = buffer[: samples * inputs].reshape(inputs, samples)
    random.standard_normal(out=transposed)
    transposed *= np.sqrt(DELTA / inputs)
    transposed += labels / inputs
    return labels, transposed.T


def train(data, targets, ridge, bias_unit, tolerance):
    """Weights and bias where the gradient is `tolerance` times that at zero, in (w, b/bias_unit)."""
    size = data.shape[1]
    gradient = np.empty(size + 1)

    def objective(point):
        weights = point[:-1]
        fields = data @ weights
        fields += point[-1] * bias_unit
        decay = np.exp(-np.abs(fields))
        loss = np.maximum(fields, 0).sum() + np.log1p(decay).sum() - targets @ fields
        residuals = np.where(fields >= 0, 1, decay)
        residuals /= 1 + decay
        residuals -= targets
        gradient[:-1] = data.T @ residuals
        gradient[:-1] += ridge * weights
        gradient[-1] = residuals.sum() * bias_unit
        return loss + ridge / 2 * (weights @ weights), gradient.copy()

    start = np.zeros(size + 1)
    goal = tolerance * np.linalg.norm(objective(start)[1])

    def stop_at_goal(intermediate_result):
        if np.linalg.norm(gradient) <= goal:
            raise StopIteration

    options = {"maxiter": 10_000, "maxfun": 20_000, "ftol": 0, "gtol": 0}
    outcome = minimize(
        objective, start, jac=True, method="L-BFGS-B", callback=stop_at_goal, options=options
    )
    # Where the loss no longer changes in double precision scipy ends on its own, now and then a
    # digit or two before the goal: its time then counts as it is.
    assert np.linalg.norm(gradient) <= 100 * goal, outcome.message
    return outcome.x[:-1], outcome.x[-1] * bias_unit, outcome.nfev
