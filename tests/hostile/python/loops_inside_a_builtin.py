# how: Spends its time in one call of a function written in C, where the interpreter looks at no clock.
# expect: status=time-limit
def f(x):
    return sum(range(10**15))
