# how: Lifts the recursion limit first, so that memory has to end it.
# expect: status=memory-limit|time-limit|runtime-error
import sys

sys.setrecursionlimit(10**9)


def f(x):
    return f(x) + 1
