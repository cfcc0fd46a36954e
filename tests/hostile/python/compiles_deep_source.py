# how: Source nested so deep that the parser runs out of stack.
# expect: status=runtime-error; verdict=error
def f(x):
    return eval("-" * 100_000 + "1")
