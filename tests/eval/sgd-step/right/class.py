import math

class Net:
    def __init__(self, p):
        self.W = [[p["w1"], p["w2"]], [p["w3"], p["w4"]]]
        self.B = [p["b1"], p["b2"]]
        self.V = [p["w5"], p["w6"]]
        self.c = p["b3"]

    def step(self, x, y, rate):
        s = lambda z: 1 / (1 + math.exp(-z))
        h = [s(sum(w * v for w, v in zip(row, x)) + b) for row, b in zip(self.W, self.B)]
        o = s(sum(v * a for v, a in zip(self.V, h)) + self.c)
        d = 2 * (o - y) * o * (1 - o)
        back = [d * v * a * (1 - a) for v, a in zip(self.V, h)]
        self.V = [v - rate * d * a for v, a in zip(self.V, h)]
        self.c -= rate * d
        for k in range(2):
            self.B[k] -= rate * back[k]
            for i in range(2):
                self.W[k][i] -= rate * back[k] * x[i]

def sgd_step(x1, x2, y, p, learning_rate):
    net = Net(p)
    net.step([x1, x2], y, learning_rate)
    (w1, w2), (w3, w4) = net.W
    return dict(w1=w1, w2=w2, w3=w3, w4=w4, w5=net.V[0], w6=net.V[1], b1=net.B[0], b2=net.B[1], b3=net.c)
