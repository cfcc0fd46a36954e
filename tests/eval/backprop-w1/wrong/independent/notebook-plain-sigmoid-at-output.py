# expect: diagnosis:missing-factor
from math import exp

def s(t):
    return 1 / (1 + exp(-t))

def grad_w1(x1, x2, y, p):
    a = p['w1'] * x1 + p['w2'] * x2 + p['b1']
    b = p['w3'] * x1 + p['w4'] * x2 + p['b2']
    c = p['w5'] * s(a) + p['w6'] * s(b) + p['b3']
    # dL/do * do/dc * dc/dh * dh/da * da/dw1
    return 2 * (s(c) - y) * s(c) * p['w5'] * s(a) * (1 - s(a)) * x1
