# expect: missing-factor-2
import math

class Network:
    def __init__(self, p, rate):
        self.p, self.rate = p, rate

    def f(self, z):
        return 1 / (1 + math.exp(-z))

    def train(self, x1, x2, y):
        p = self.p
        h1 = self.f(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
        h2 = self.f(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
        o1 = self.f(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
        d = (o1 - y) * o1 * (1 - o1)
        a, b = d * p["w5"] * h1 * (1 - h1), d * p["w6"] * h2 * (1 - h2)
        grads = dict(w1=a * x1, w2=a * x2, w3=b * x1, w4=b * x2, w5=d * h1, w6=d * h2, b1=a, b2=b, b3=d)
        return {name: p[name] - self.rate * grads[name] for name in grads}

def sgd_step(x1, x2, y, p, learning_rate):
    return Network(p, learning_rate).train(x1, x2, y)
