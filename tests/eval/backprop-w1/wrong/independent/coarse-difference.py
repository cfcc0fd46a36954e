# expect: unlisted
import math
def grad_w1(x1, x2, y, p):
    def loss(w1):
        s = lambda z: 1/(1+math.exp(-z))
        h1 = s(w1*x1 + p['w2']*x2 + p['b1'])
        h2 = s(p['w3']*x1 + p['w4']*x2 + p['b2'])
        return (y - s(p['w5']*h1 + p['w6']*h2 + p['b3']))**2
    h = 0.01
    return (loss(p['w1'] + h) - loss(p['w1'])) / h
