# expect: unlisted
import math
def grad_w5(x1, x2, y, p):
    h1 = max(0, p['w1']*x1+p['w2']*x2+p['b1'])
    h2 = max(0, p['w3']*x1+p['w4']*x2+p['b2'])
    z = p['w5']*h1+p['w6']*h2+p['b3']
    o1 = 1/(1+math.exp(-z))
    return 2*(o1-y)*o1*(1-o1)*h1
