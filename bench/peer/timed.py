"""Times a peer's cases on request: a case's name and repeats on stdin, its milliseconds on stdout."""

import json
import sys
import time

SIZES = json.loads(sys.argv[1])


def serve(cases):
    """`cases` maps a name to a function without arguments; a request is one line of JSON."""
    for line in sys.stdin:
        request = json.loads(line)
        run, repeats = cases[request["name"]], request["repeats"]
        start = time.perf_counter()
        for _ in range(repeats):
            run()
        print((time.perf_counter() - start) * 1e3 / repeats, flush=True)
