# how: An error outside Exception that raises again when its text is asked for.
# expect: status=runtime-error; error=Unspeakable; line=11
class Unspeakable(BaseException):
    def __str__(self):
        raise Unspeakable

    __repr__ = __str__


def f(x):
    raise Unspeakable
