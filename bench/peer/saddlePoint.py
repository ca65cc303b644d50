"""Logistic regression on a noiseless sign perceptron for N → ∞, as the field's scripts solve it:
scipy's quad over the Gaussian field, scipy's minimize_scalar for the proximal operator at every
point of it, and a damped iteration of the saddle-point equations until no order parameter moves by more than the tolerance."""

import numpy as np
from scipy.integrate import quad
from scipy.optimize import minimize_scalar
from scipy.special import ndtr

from timed import SIZES, serve

ALPHA, RIDGE, TOLERANCE = SIZES["alpha"], SIZES["ridge"], SIZES["tolerance"]
DAMPING = 0.5
# Beyond this a Gaussian field contributes less than quad's own tolerance.
REACH = 8


def density(x):
    return np.exp(-0.5 * x * x) / np.sqrt(2 * np.pi)


def proximal(omega, response):
    """argmin of log(1 + e^−h) + (h − ω)²/2V; it lies in [ω, ω + V]."""
    return minimize_scalar(
        lambda h: np.logaddexp(0, -h) + (h - omega) ** 2 / (2 * response),
        bounds=(omega, omega + response),
        method="bounded",
        options={"xatol": 1e-10},
    ).x


def averages(m, q, response):
    """E of y g, of g² and of ∂g/∂ω over fields and labels; both labels contribute alike."""
    slope = m / np.sqrt(q * (q - m * m))
    rest = np.sqrt(1 - m * m / q)

    def of(weight, value):
        def integrand(xi):
            field = proximal(np.sqrt(q) * xi, response)
            return density(xi) * weight(slope * np.sqrt(q) * xi) * value(field)

        return 2 * quad(integrand, -REACH, REACH, epsabs=1e-8, epsrel=1e-8)[0]

    def pull(h):
        return 1 / (1 + np.exp(h))

    def curvature(h):
        return pull(h) * (1 - pull(h))

    signal = of(lambda x: density(x) / rest, pull)
    square = of(ndtr, lambda h: pull(h) ** 2)
    bend = of(ndtr, lambda h: -curvature(h) / (1 + response * curvature(h)))
    return signal, square, bend


def test_error():
    m, q, response = 0.5, 1.0, 1.0
    while True:
        signal, square, bend = averages(m, q, response)
        stiffness = RIDGE - ALPHA * bend
        new = (
            ALPHA * signal / stiffness,
            ((ALPHA * signal) ** 2 + ALPHA * square) / stiffness**2,
            1 / stiffness,
        )
        change = max(abs(a - b) for a, b in zip(new, (m, q, response)))
        if change <= TOLERANCE:
            return np.arccos(m / np.sqrt(q)) / np.pi
        m, q, response = (
            DAMPING * a + (1 - DAMPING) * b for a, b in zip((m, q, response), new)
        )


serve({"one learner": test_error})
