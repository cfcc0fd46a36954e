# expect: diagnosis:gradient-of
import math
def s(z): return 1/(1+math.exp(-z))
def gradients(x1, x2, y, p):
    h1 = s(p['w1']*x1+p['w2']*x2+p['b1'])
    h2 = s(p['w3']*x1+p['w4']*x2+p['b2'])
    o1 = s(p['w5']*h1+p['w6']*h2+p['b3'])
    d3 = 2*(o1-y)*o1*(1-o1)
    d1 = d3*p['w5']*h1*(1-h1)
    d2 = d3*p['w6']*h2*(1-h2)
    return dict(w1=d1*x1, w3=d1*x2, w2=d2*x1, w4=d2*x2, w5=d3*h1, w6=d3*h2, b1=d1, b2=d2, b3=d3)
