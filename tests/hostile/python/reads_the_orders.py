# how: The harness gets its orders on standard input: reads it again for the other inputs.
# expect: status=completed; output=["",""]
import os
import sys


def f(x):
    return [os.read(0, 1000).decode(), sys.stdin.read()]
