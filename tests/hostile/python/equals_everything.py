# how: An object that claims to be equal to every answer and to be a float.
# expect: status=completed; verdict=fail; output={"$":"other","type":"Right"}
class Right:
    __class__ = float

    def __eq__(self, other):
        return True

    def __float__(self):
        return 0.6224593312018546

    def __getattr__(self, name):
        return self


def f(x):
    return Right()
