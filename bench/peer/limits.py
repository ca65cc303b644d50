"""numpy's reading speed, to be compared with that of bench/measure/limits.js."""

import numpy as np

from timed import SIZES, serve

numbers = np.ones(SIZES["doubles"])

serve({"sum": numbers.sum})
