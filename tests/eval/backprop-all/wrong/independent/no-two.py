# expect: missing-factor-2
import math
def sigmoid(z): return 1/(1+math.exp(-z))
def gradients(x1, x2, y, p):
    h1 = sigmoid(p['w1']*x1+p['w2']*x2+p['b1'])
    h2 = sigmoid(p['w3']*x1+p['w4']*x2+p['b2'])
    o1 = sigmoid(p['w5']*h1+p['w6']*h2+p['b3'])
    grads = {}
    delta = (o1-y)*o1*(1-o1)
    grads['w5'], grads['w6'], grads['b3'] = delta*h1, delta*h2, delta
    for (a, b, c), h, w in [(('w1','w2','b1'), h1, p['w5']), (('w3','w4','b2'), h2, p['w6'])]:
        dh = delta*w*h*(1-h)
        grads[a], grads[b], grads[c] = dh*x1, dh*x2, dh
    return grads
