# how: Class names that are not names, and metaclasses that raise when one looks at them.
# expect: status=completed; output=[{"$":"other","type":"outputpass"},{"$":"other","type":"Hidden"}]
class Secretive(type):
    def __getattribute__(cls, name):
        raise ValueError

    @property
    def __name__(cls):
        raise ValueError


class Hidden(metaclass=Secretive):
    pass


def f(x):
    return [type('"}],"output":"pass', (), {})(), Hidden()]
