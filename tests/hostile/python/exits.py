# how: Ends the interpreter politely.
# expect: status=runtime-error; error=SystemExit; line=7
import sys


def f(x):
    sys.exit(0)
