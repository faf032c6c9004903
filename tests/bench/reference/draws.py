"""The calibrated model integrated over its variances by brute force: one line of JSON.

    draws.py scores.csv

The three standard deviations are uniform from 0 to a third of the range of the scores. The posterior is summed on a grid
that is narrowed twice to where it lies, and each point of the last grid gets its share of 40,000 joint draws.
"""

import csv
import json
import sys
import time

import numpy as np

TOP, DRAWS, POINTS = 10, 40_000, 20

with open(sys.argv[1], newline="") as file:
    rows = list(csv.DictReader(file))
entries, entry = np.unique([row["entry"] for row in rows], return_inverse=True)
jurors, juror = np.unique([row["juror"] for row in rows], return_inverse=True)
y = np.array([float(row["score"]) for row in rows])
ceiling, y = (y.max() - y.min()) / 3, y - y.mean()
n, m, begun = len(entries), len(jurors), time.perf_counter()

# Unknowns: the mean, the entries, the jurors.
design = np.zeros((len(y), 1 + n + m))
design[:, 0] = design[np.arange(len(y)), 1 + entry] = design[np.arange(len(y)), 1 + n + juror] = 1
products, right = design.T @ design, design.T @ y


def posterior(sds):
    """The log likelihood for an entry's, a juror's and the residual sd, with the factor and the mean of the unknowns."""
    tau, kappa, sigma = sds
    prior = np.concatenate([[0], np.full(n, tau**-2), np.full(m, kappa**-2)])
    factor = np.linalg.cholesky(products / sigma**2 + np.diag(prior))
    half = np.linalg.solve(factor, right / sigma**2)
    log = -len(y) * np.log(sigma) - n * np.log(tau) - m * np.log(kappa) - np.log(np.diag(factor)).sum()
    return log - (y @ y / sigma**2 - half @ half) / 2, factor, np.linalg.solve(factor.T, half)


low, high = np.zeros(3), np.full(3, ceiling)
for _ in range(3):
    step = (high - low) / POINTS
    axes = [low[i] + step[i] * (np.arange(POINTS) + 0.5) for i in range(3)]
    grid = np.stack(np.meshgrid(*axes, indexing="ij"), -1).reshape(-1, 3)
    logs = np.array([posterior(sds)[0] for sds in grid])
    weights = np.exp(logs - logs.max())
    near = grid[weights > 1e-6]
    low, high = np.maximum(near.min(0) - step, 0), np.minimum(near.max(0) + step, ceiling)

dice, in_top = np.random.default_rng(1), np.zeros(n)
counts = dice.multinomial(DRAWS, weights / weights.sum())
for sds, count in zip(grid[counts > 0], counts[counts > 0]):
    _, factor, mean = posterior(sds)
    draws = mean[:, None] + np.linalg.solve(factor.T, dice.standard_normal((len(mean), count)))
    best = np.argpartition(-draws[1 : 1 + n], TOP, axis=0)[:TOP]
    in_top += np.bincount(best.ravel(), minlength=n)
p_top = dict(zip(entries.tolist(), (in_top / DRAWS).tolist()))
print(json.dumps({"seconds": time.perf_counter() - begun, "p_top_k": p_top}))
