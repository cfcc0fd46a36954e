# how: Aborts as on a fatal error of the interpreter.
# expect: status=runtime-error; error=SystemExit
import os


def f(x):
    os.abort()
