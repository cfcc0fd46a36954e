# how: Containers of its own class whose methods raise or never end when the answer is written.
# expect: status=completed; output=[{"$":"other","type":"Dict"},{"$":"other","type":"List"}]
class Dict(dict):
    def items(self):
        while True:
            pass

    keys = values = __iter__ = __len__ = items


class List(list):
    def __iter__(self):
        while True:
            yield 1


def f(x):
    return [Dict(a=1), List([1])]
