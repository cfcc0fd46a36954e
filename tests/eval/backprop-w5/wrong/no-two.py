# expect: missing-factor-2
import math

class Net:
    def __init__(self, p): self.p = p
    def s(self, z): return 1 / (1 + math.exp(-z))
    def run(self, x1, x2):
        p = self.p
        self.h1 = self.s(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
        self.h2 = self.s(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
        self.o1 = self.s(p["w5"] * self.h1 + p["w6"] * self.h2 + p["b3"])

def grad_w5(x1, x2, y, p):
    net = Net(p)
    net.run(x1, x2)
    return (net.o1 - y) * net.o1 * (1 - net.o1) * net.h1
