# how: Trace, profile and audit hooks would run inside the harness.
# expect: status=completed; output=[]
import sys


def hook(*args):
    raise ValueError("hooked")


def f(x):
    hooked = []
    for name in "settrace setprofile addaudithook monitoring _settraceallthreads".split():
        if hasattr(sys, name):
            hooked.append(name)
    return hooked
