import math

class Dual:
    def __init__(self, value, slope=0.0):
        self.value, self.slope = value, slope

    def __add__(self, other):
        other = other if isinstance(other, Dual) else Dual(other)
        return Dual(self.value + other.value, self.slope + other.slope)

    def __mul__(self, other):
        other = other if isinstance(other, Dual) else Dual(other)
        return Dual(self.value * other.value, self.slope * other.value + self.value * other.slope)

    __radd__, __rmul__ = __add__, __mul__

def sigmoid(d):
    s = 1 / (1 + math.exp(-d.value))
    return Dual(s, s * (1 - s) * d.slope)

def grad_w1(x1, x2, y, p):
    w1 = Dual(p["w1"], 1.0)
    h1 = sigmoid(w1 * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigmoid(Dual(p["w3"]) * x1 + p["w4"] * x2 + p["b2"])
    e = sigmoid(h1 * p["w5"] + h2 * p["w6"] + p["b3"]) + -y
    return (e * e).slope
