# expect: stops-at-hidden
import math
def s(z): return 1/(1+math.exp(-z))
def sgd_step(x1, x2, y, p, learning_rate):
    h1 = s(p['w1']*x1+p['w2']*x2+p['b1'])
    h2 = s(p['w3']*x1+p['w4']*x2+p['b2'])
    o1 = s(p['w5']*h1+p['w6']*h2+p['b3'])

    d = 2*(o1-y)*o1*(1-o1)
    return {**p, 'w5': p['w5']-learning_rate*d*h1, 'w6': p['w6']-learning_rate*d*h2, 'b3': p['b3']-learning_rate*d}
