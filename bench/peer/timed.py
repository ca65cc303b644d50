"""Times a peer's cases on request: one case's name per line on stdin, its milliseconds on stdout."""

import sys
import time


def serve(cases):
    for line in sys.stdin:
        run = cases[line.strip()]
        start = time.perf_counter()
        run()
        print((time.perf_counter() - start) * 1e3, flush=True)
