# expect: diagnosis:missing-factor
import math


class Model:
    def __init__(self, p):
        self.p = p

    def f(self, z):
        return 1 / (1 + math.exp(-z))

    def predict(self, a, b):
        p = self.p
        self.sums = [p["w1"] * a + p["w2"] * b + p["b1"], p["w3"] * a + p["w4"] * b + p["b2"]]
        self.hidden = [self.f(s) for s in self.sums]
        self.total = p["w5"] * self.hidden[0] + p["w6"] * self.hidden[1] + p["b3"]
        self.out = self.f(self.total)
        return self.out

    def blame(self, target):
        error = self.out - target
        delta = 2 * error * self.out
        return delta * self.hidden[0]


def grad_w5(x1, x2, y, p):
    model = Model(p)
    model.predict(x1, x2)
    return model.blame(y)
