# expect: wrong-weight-in-chain
import math

class Net:
    def __init__(self, p):
        self.__dict__.update(p)

    def act(self, z):
        return 1 / (1 + math.exp(-z))

    def forward(self, x1, x2):
        self.h1 = self.act(self.w1 * x1 + self.w2 * x2 + self.b1)
        self.h2 = self.act(self.w3 * x1 + self.w4 * x2 + self.b2)
        self.o1 = self.act(self.w5 * self.h1 + self.w6 * self.h2 + self.b3)
        return self.o1

    def backward(self, x1, x2, y):
        do = -2 * (y - self.o1) * self.o1 * (1 - self.o1)
        dh = do * self.w6 * self.h1 * (1 - self.h1)
        return dh * x1

def grad_w1(x1, x2, y, p):
    n = Net(p)
    n.forward(x1, x2)
    return n.backward(x1, x2, y)
