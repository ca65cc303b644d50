"""The tasks of bench/suites/networks.js in numpy: two-layer networks, Adam on small batches."""

import numpy as np

from timed import SIZES, serve

N, C, SHOWN, K = (SIZES[name] for name in ("inputs", "classes", "shown", "hidden"))
ROWS, BATCH, STEPS, RATE, ROUNDS = SIZES["rows"], SIZES["batch"], SIZES["steps"], 0.01, 10
random = np.random.default_rng(1)
inputs, shown = random.standard_normal((ROWS, N)), random.standard_normal((ROWS, SHOWN))
labels = np.eye(C)[np.arange(ROWS) % C]


class Adam:
    def __init__(self, parameters):
        self.parameters = parameters
        self.means = [np.zeros_like(p) for p in parameters]
        self.squares = [np.zeros_like(p) for p in parameters]
        self.step = 0

    def descend(self, slopes, rate):
        self.step += 1
        first, second = 1 - 0.9**self.step, 1 - 0.999**self.step
        for p, g, m, s in zip(self.parameters, slopes, self.means, self.squares):
            m *= 0.9
            m += 0.1 * g
            s *= 0.999
            s += 0.001 * g * g
            p -= rate / first * m / (np.sqrt(s / second) + 1e-8)


def layer(fan_in, fan_out, deviation=None):
    scale = 1 / np.sqrt(fan_in) if deviation is None else deviation
    return [random.standard_normal((fan_out, fan_in)) * scale, np.zeros(fan_out)]


def residuals(logits, weights):
    q = np.exp(logits - logits.max(1, keepdims=True))
    return (q / q.sum(1, keepdims=True) - weights) / len(weights)


def hidden_slopes(features, pull, x):
    pull = pull * (features > 0)
    return [pull.T @ x, pull.sum(0)]


def batches():
    while True:
        order = random.permutation(ROWS)
        for start in range(0, ROWS - BATCH + 1, BATCH):
            yield order[start : start + BATCH]


def train_labels():
    parameters = layer(N, K, 1) + layer(K, C)
    adam, rows = Adam(parameters), batches()
    for step in range(STEPS):
        at = next(rows)
        x = inputs[at]
        W, b, V, c = parameters
        features = np.maximum(x @ W.T + b, 0)
        r = residuals(features @ V.T + c, labels[at])
        adam.descend(hidden_slopes(features, r @ V, x) + [r.T @ features, r.sum(0)], RATE * (1 - step / STEPS))


def student_step(parameters, at, target, spread_slope, factor):
    """Slopes of CE + factor · mean (f − t)²/v and of what the variances add."""
    x = inputs[at]
    W, b, V, c, A, a, s = parameters
    features = np.maximum(x @ W.T + b, 0)
    r = residuals(features @ V.T + c, labels[at])
    v = np.logaddexp(0, s) + 1e-3
    apart = features @ A.T + a - target
    pull = 2 * factor * apart / v / apart.size
    by_v = (spread_slope(v) - factor * (apart * apart).mean(0) / v**2) / len(v)
    by_s = by_v / (1 + np.exp(-s))
    hidden = hidden_slopes(features, r @ V + pull @ A, x)
    return hidden + [r.T @ features, r.sum(0), pull.T @ features, pull.sum(0), by_s]


def train_vid():
    parameters = layer(N, K, 1) + layer(K, C) + layer(K, SHOWN) + [np.full(SHOWN, 0.54)]
    adam, rows = Adam(parameters), batches()
    for step in range(STEPS):
        at = next(rows)
        slopes = student_step(parameters, at, shown[at], lambda v: 0.5 / v, 0.5)
        adam.descend(slopes, RATE * (1 - step / STEPS))


def filter_step(filters, student, at, compared):
    F, f, H, h = filters
    t = shown[at]
    channels = t @ F.T + f
    r = residuals(channels @ H.T + h, labels[at])
    pull = r @ H
    if compared:
        W, b, _, _, A, a, s = student
        own = np.maximum(inputs[at] @ W.T + b, 0) @ A.T + a
        pull = pull + 2 * (channels - own) / (np.logaddexp(0, s) + 1e-3) / own.size
    return [pull.T @ t, pull.sum(0), r.T @ channels, r.sum(0)]


def train_rid():
    student = layer(N, K, 1) + layer(K, C) + layer(K, C) + [np.full(C, 0.54)]
    filters = layer(SHOWN, C) + layer(C, C)
    first, second, rows = Adam(filters), Adam(student), batches()
    per_round = STEPS // ROUNDS
    for step in range(STEPS):
        at, rate = next(rows), RATE * (1 - step / STEPS)
        if step % per_round < per_round // 4:
            first.descend(filter_step(filters, student, at, step >= per_round), rate)
        else:
            target = shown[at] @ filters[0].T + filters[1]
            second.descend(student_step(student, at, target, lambda v: 2 * v, 1), rate)


serve({"labels": train_labels, "VID": train_vid, "RID": train_rid})
