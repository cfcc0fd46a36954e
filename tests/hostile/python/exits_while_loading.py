# how: Ends the interpreter before the function is even defined.
# expect: status=runtime-error; error=SystemExit; line=5
import sys

sys.exit("done")


def f(x):
    return 1
