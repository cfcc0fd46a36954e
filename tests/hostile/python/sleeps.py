# how: Waits for an hour to hold the worker; waiting takes no time here.
# expect: status=completed output=1
import time


def f(x):
    time.sleep(3600)
    return 1
