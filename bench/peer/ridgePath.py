"""Ridge regression with a free bias for many λ on one sample, by every way that numpy and scipy
offer to share work between them; bench/suites/ridgePath.js compares with the fastest."""

import numpy as np
import scipy.linalg
from scipy.linalg import lapack

from timed import SIZES, serve

SAMPLES, INPUTS, RIDGES = SIZES["samples"], SIZES["inputs"], np.array(SIZES["ridges"])
random = np.random.default_rng(1)
labels = np.where(random.random(SAMPLES) < 0.2, 1.0, -1.0)
data = random.standard_normal((SAMPLES, INPUTS)) / np.sqrt(INPUTS) + labels[:, None] / INPUTS
mean, mean_label = data.mean(0), labels.mean()


def centred_gram():
    """Second moments about the means: the free bias is then b = ȳ − x̄·w."""
    gram = data.T @ data
    gram -= SAMPLES * np.outer(mean, mean)
    return gram, data.T @ labels - SAMPLES * mean_label * mean


def with_biases(weights):
    """Weights in columns, one per λ, and their biases."""
    return weights, mean_label - mean @ weights


def cholesky_each():
    gram, right = centred_gram()
    columns = []
    for ridge in RIDGES:
        shifted = gram.copy(order="F")
        shifted[np.diag_indices(INPUTS)] += ridge
        factor = scipy.linalg.cho_factor(shifted, lower=True, overwrite_a=True, check_finite=False)
        columns.append(scipy.linalg.cho_solve(factor, right, check_finite=False))
    return with_biases(np.array(columns).T)


def eigenvectors():
    gram, right = centred_gram()
    values, vectors = scipy.linalg.eigh(gram, overwrite_a=True, check_finite=False, driver="evd")
    return with_biases(vectors @ ((vectors.T @ right)[:, None] / (values[:, None] + RIDGES)))


def singular_vectors():
    centred = data - mean
    left, values, right = scipy.linalg.svd(
        centred, full_matrices=False, overwrite_a=True, check_finite=False
    )
    filters = values[:, None] / (values[:, None] ** 2 + RIDGES)
    return with_biases(right.T @ ((left.T @ labels)[:, None] * filters))


def tridiagonal():
    """Householder's reduction without eigenvectors (Eldén 1977), its reflectors applied as a QR's."""
    gram, right = centred_gram()
    work, _ = lapack.dsytrd_lwork(INPUTS, lower=1)
    reflectors, diagonal, off, tau, _ = lapack.dsytrd(
        np.asfortranarray(gram), lower=1, lwork=int(work), overwrite_a=1
    )
    below = np.asfortranarray(reflectors[1:, :-1])
    block = 64 * INPUTS
    turned = right[:, None].copy(order="F")
    turned[1:] = lapack.dormqr("L", "T", below, tau, turned[1:], block)[0]
    banded = np.zeros((2, INPUTS))
    banded[1, :-1] = off
    solutions = np.empty((INPUTS, len(RIDGES)), order="F")
    for i, ridge in enumerate(RIDGES):
        banded[0] = diagonal + ridge
        solutions[:, i] = scipy.linalg.solveh_banded(
            banded, turned[:, 0], lower=True, check_finite=False
        )
    solutions[1:] = lapack.dormqr("L", "N", below, tau, solutions[1:], block)[0]
    return with_biases(solutions)


serve(
    {
        "Cholesky for each λ": cholesky_each,
        "eigenvectors of the Gram matrix": eigenvectors,
        "singular vectors": singular_vectors,
        "tridiagonal form": tridiagonal,
    }
)
