# how: Floods the output's file itself, past Python's streams and whatever may count there.
# expect: status=output-limit
import os


def f(x):
    while True:
        os.write(2, b"z" * 65536)
