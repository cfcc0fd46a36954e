# how: Asks for a whole number of three billion digits, computed in one uninterruptible step.
# expect: status=time-limit|memory-limit
def f(x):
    return 7 ** (7**11)
