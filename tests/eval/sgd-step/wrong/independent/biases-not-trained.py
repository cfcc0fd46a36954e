# expect: biases-not-updated
import math
def s(z): return 1/(1+math.exp(-z))
def sgd_step(x1, x2, y, p, learning_rate):
    h1 = s(p['w1']*x1+p['w2']*x2+p['b1'])
    h2 = s(p['w3']*x1+p['w4']*x2+p['b2'])
    o1 = s(p['w5']*h1+p['w6']*h2+p['b3'])

    d3 = -2*(y-o1)*o1*(1-o1)
    d1 = d3*p['w5']*h1*(1-h1)
    d2 = d3*p['w6']*h2*(1-h2)
    new = p.copy()
    for key, g in zip(['w1','w2','w3','w4','w5','w6'], [d1*x1, d1*x2, d2*x1, d2*x2, d3*h1, d3*h2]):
        new[key] = p[key] - learning_rate*g
    return new
