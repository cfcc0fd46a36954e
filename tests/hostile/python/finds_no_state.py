# how: Looks for what other attacks leave behind, and draws the random numbers and clock of a fresh interpreter.
# expect: status=completed; output=[false,1,1000,1767225600,0.6372617670028091]
import math
import random
import sys
import time


def f(x):
    return [hasattr(math, "left_behind"), math.exp(0), sys.getrecursionlimit(), int(time.time()), random.random()]
