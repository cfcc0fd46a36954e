# how: A huge number written in decimal, quadratic and deaf to interrupts; the guard against it is switched off first.
# expect: status=time-limit|memory-limit
import sys

sys.set_int_max_str_digits(0)


def f(x):
    return len(str(3**6_000_000)) + len(str(7**6_000_000))
