# expect: adds-other-path
import math
def f(z): return 1/(1+math.exp(-z))
def grad_w1(x1, x2, y, p):
    h1 = f(p['w1']*x1+p['w2']*x2+p['b1']); h2 = f(p['w3']*x1+p['w4']*x2+p['b2'])
    o1 = f(p['w5']*h1+p['w6']*h2+p['b3'])
    d = 2*(o1-y)*o1*(1-o1)
    return (d*p['w5']*h1*(1-h1) + d*p['w6']*h2*(1-h2)) * x1
