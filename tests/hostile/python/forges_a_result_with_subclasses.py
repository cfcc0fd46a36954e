# how: Numbers of its own class that equal everything and write themselves as JSON of their choice.
# expect: status=completed; verdict=fail; output=[{"$":"other","type":"Float"},{"$":"other","type":"Int"},{"$":"other","type":"Text"}]
class Float(float):
    def __repr__(self):
        return "0.6224593312018546"

    def __eq__(self, other):
        return True

    __str__ = __repr__
    __hash__ = None


class Int(int):
    __repr__ = __str__ = Float.__repr__


class Text(str):
    __repr__ = __str__ = Float.__repr__


def f(x):
    return [Float(0), Int(0), Text("")]
