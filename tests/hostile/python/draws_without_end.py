# how: Endless random bytes from the host.
# expect: status=time-limit|memory-limit
import os


def f(x):
    while True:
        os.urandom(50_000_000)
