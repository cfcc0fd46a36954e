# how: Secrets in environment variables and arguments.
# expect: status=completed; output=[[],[],null,["solution.py"]]
import os
import sys


def f(x):
    return [list(os.environ), list(os.environb), os.getenv("HOME"), sys.argv]
