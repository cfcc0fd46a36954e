# how: Countless writes of no bytes, which no count of bytes ever stops but which could fill a host's list of them.
# expect: status=time-limit
import os


def f(x):
    while True:
        os.write(1, b"")
