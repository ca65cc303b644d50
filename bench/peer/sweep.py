"""The tasks of bench/suites/sweep.js in Python: a pool of processes, lines with a CRC-32, a dictionary."""

import json
import tempfile
from multiprocessing import Pool
from pathlib import Path
from zlib import crc32

import numpy as np

from timed import SIZES, serve

TASKS, RECORDS, WORKERS = SIZES["tasks"], SIZES["records"], SIZES["workers"]
scratch = tempfile.TemporaryDirectory()
many = Path(scratch.name) / "many.jsonl"


def line(task, answers):
    rest = f'","task":"trial-0-{task}","answers":{answers}}}'
    return f'{{"check":"{crc32(rest.encode()):08x}{rest}\n'


def trial(task):
    """Ridge regression of a sample of ten inputs."""
    random = np.random.default_rng(task)
    labels = np.sign(random.standard_normal(20))
    X = random.standard_normal((20, 10)) + labels[:, None] / np.sqrt(10)
    w = np.linalg.solve(X.T @ X / 10 + 0.5 * np.eye(10), X.T @ labels / np.sqrt(10))
    return task, json.dumps([{"m": w.mean() * np.sqrt(10), "q": float(w @ w) / 10}])


def compute(pool):
    with open(Path(scratch.name) / "run.jsonl", "w") as file:
        for task, answers in pool.imap_unordered(trial, range(TASKS)):
            file.write(line(task, answers))
            file.flush()


def find():
    places, offset = {}, 0
    with open(many, "rb") as file:
        for record in file:
            if int(record[10:18], 16) == crc32(record[18:-1]):
                name = record[28:48]
                places[name[: name.index(b'"')]] = offset
            offset += len(record)
    assert len(places) == RECORDS


if __name__ == "__main__":
    with open(many, "w") as file:
        for task in range(RECORDS):
            file.write(line(task, SIZES["answers"]))
    with Pool(WORKERS) as pool:
        serve(
            {
                f"{TASKS} tiny tasks, {WORKERS} workers": lambda: compute(pool),
                f"{RECORDS} records found again": find,
            }
        )
