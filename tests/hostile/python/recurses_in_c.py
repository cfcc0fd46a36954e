# how: Lifts the recursion limit and recurses through functions written in C, to overflow the host's own stack.
# expect: status=runtime-error; error=RecursionError
import sys

sys.setrecursionlimit(10**9)


def f(x):
    return max([x], key=f)
