# how: Ordinary endless recursion.
# expect: status=runtime-error; error=RecursionError; line=4
def f(x):
    return f(x) + 1
