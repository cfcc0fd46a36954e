# expect: uses-updated-weight
import math
def s(z): return 1/(1+math.exp(-z))
def sgd_step(x1, x2, y, p, learning_rate):
    h1 = s(p['w1']*x1+p['w2']*x2+p['b1'])
    h2 = s(p['w3']*x1+p['w4']*x2+p['b2'])
    o1 = s(p['w5']*h1+p['w6']*h2+p['b3'])

    q = dict(p)
    d3 = 2*(o1-y)*o1*(1-o1)
    q['w5'] -= learning_rate*d3*h1
    q['w6'] -= learning_rate*d3*h2
    q['b3'] -= learning_rate*d3
    d1 = d3*q['w5']*h1*(1-h1)
    d2 = d3*q['w6']*h2*(1-h2)
    q['w1'] -= learning_rate*d1*x1
    q['w2'] -= learning_rate*d1*x2
    q['b1'] -= learning_rate*d1
    q['w3'] -= learning_rate*d2*x1
    q['w4'] -= learning_rate*d2*x2
    q['b2'] -= learning_rate*d2
    return q
