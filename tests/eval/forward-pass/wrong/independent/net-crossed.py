# expect: hidden-units-swapped
from math import exp


class Net:
    def __init__(self, numbers):
        self.__dict__.update(numbers)

    def on(self, z):
        return 1 / (1 + exp(-z))

    def run(self, a, b):
        s = self.w1 * a + self.w2 * b + self.b1
        t = self.w3 * a + self.w4 * b + self.b2
        first = self.on(s)
        second = self.on(t)
        u = self.w5 * second + self.w6 * first + self.b3
        last = self.on(u)
        return dict(h1=first, h2=second, o1=last)


def forward(x1, x2, p):
    return Net(p).run(x1, x2)
