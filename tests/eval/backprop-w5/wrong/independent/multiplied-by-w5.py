# expect: weight-instead-of-input
import math
def grad_w5(x1, x2, y, p):
    g = lambda z: 1/(1+math.exp(-z))
    z1 = x1*p['w1'] + x2*p['w2'] + p['b1']
    z2 = x1*p['w3'] + x2*p['w4'] + p['b2']
    z3 = g(z1)*p['w5'] + g(z2)*p['w6'] + p['b3']
    o = g(z3)
    return 2*(o-y)*o*(1-o)*p['w5']
