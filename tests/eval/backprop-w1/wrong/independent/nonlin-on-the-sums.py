# expect: diagnosis:wrong-factor
import math

def nonlin(x, deriv=False):
    if deriv:
        return x * (1 - x)
    return 1 / (1 + math.exp(-x))

def grad_w1(x1, x2, y, p):
    z_h1 = p['w1']*x1 + p['w2']*x2 + p['b1']
    z_h2 = p['w3']*x1 + p['w4']*x2 + p['b2']
    h1 = nonlin(z_h1)
    h2 = nonlin(z_h2)
    z_o1 = p['w5']*h1 + p['w6']*h2 + p['b3']
    o1 = nonlin(z_o1)
    return 2*(o1 - y) * nonlin(z_o1, True) * p['w5'] * nonlin(z_h1, True) * x1
