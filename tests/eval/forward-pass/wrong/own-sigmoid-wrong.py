# expect: exponent-sign
import math

class Net:
    def __init__(self, p):
        self.p = p

    def act(self, z):
        return 1 / (1 + math.exp(z))

    def run(self, x1, x2):
        p = self.p
        h1 = self.act(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
        h2 = self.act(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
        return {"h1": h1, "h2": h2, "o1": self.act(p["w5"] * h1 + p["w6"] * h2 + p["b3"])}

def forward(x1, x2, p):
    return Net(p).run(x1, x2)
