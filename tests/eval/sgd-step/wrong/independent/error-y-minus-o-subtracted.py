# expect: missing-factor-2
import math
def s(z): return 1/(1+math.exp(-z))
def sgd_step(x1, x2, y, p, learning_rate):
    h1 = s(p['w1']*x1+p['w2']*x2+p['b1'])
    h2 = s(p['w3']*x1+p['w4']*x2+p['b2'])
    o1 = s(p['w5']*h1+p['w6']*h2+p['b3'])

    error = y - o1
    d_o = error*o1*(1-o1)
    d_h1 = d_o*p['w5']*h1*(1-h1)
    d_h2 = d_o*p['w6']*h2*(1-h2)
    return {
        'w1': p['w1'] + learning_rate*d_h1*x1, 'w2': p['w2'] + learning_rate*d_h1*x2, 'b1': p['b1'] + learning_rate*d_h1,
        'w3': p['w3'] + learning_rate*d_h2*x1, 'w4': p['w4'] + learning_rate*d_h2*x2, 'b2': p['b2'] + learning_rate*d_h2,
        'w5': p['w5'] + learning_rate*d_o*h1, 'w6': p['w6'] + learning_rate*d_o*h2, 'b3': p['b3'] + learning_rate*d_o,
    }
