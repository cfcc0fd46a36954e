# expect: diagnosis:missing-factor
import math
sigmoid = lambda z: 1/(1+math.exp(-z))

def grad_w1(x1, x2, y, p):
    # like in the blog: error = target - output, delta = error * out * (1 - out)
    hidden = [sigmoid(p['w1']*x1 + p['w2']*x2 + p['b1']), sigmoid(p['w3']*x1 + p['w4']*x2 + p['b2'])]
    output = sigmoid(p['w5']*hidden[0] + p['w6']*hidden[1] + p['b3'])
    error = y - output
    delta_o = error * output * (1 - output)
    delta_h = delta_o * p['w5'] * hidden[0] * (1 - hidden[0])
    return delta_h * x1
