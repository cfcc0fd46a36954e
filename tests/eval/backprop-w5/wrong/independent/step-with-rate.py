# expect: diagnosis:constant
import math
def s(z): return 1/(1+math.exp(-z))
def grad_w5(x1, x2, y, p):
    lr = 0.1
    h1, h2 = s(p['w1']*x1+p['w2']*x2+p['b1']), s(p['w3']*x1+p['w4']*x2+p['b2'])
    o1 = s(p['w5']*h1+p['w6']*h2+p['b3'])
    return lr * 2*(o1-y)*o1*(1-o1)*h1
