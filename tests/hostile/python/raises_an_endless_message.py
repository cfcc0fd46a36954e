# how: An error whose text takes for ever to make.
# expect: status=time-limit
class Slow(Exception):
    def __str__(self):
        while True:
            pass


def f(x):
    raise Slow
