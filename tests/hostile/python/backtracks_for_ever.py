# how: A regular expression with exponential backtracking.
# expect: status=time-limit
import re


def f(x):
    return re.match(r"(a+)+$", "a" * 60 + "b") is None
