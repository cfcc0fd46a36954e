# how: repr() of 200,000 lists within each other, a recursion in C that the limit does not count.
# expect: status=runtime-error|time-limit
import sys

sys.setrecursionlimit(10**9)


def f(x):
    deep = []
    for _ in range(200_000):
        deep = [deep]
    return repr(deep)[:5]
