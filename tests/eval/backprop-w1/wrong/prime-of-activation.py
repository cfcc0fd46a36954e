# expect: sigmoid-derivative-of-activation
import math

def sigmoid(z):
    return 1 / (1 + math.exp(-z))

def deriv_sigmoid(x):
    fx = sigmoid(x)
    return fx * (1 - fx)

def grad_w1(x1, x2, y, p):
    h1 = sigmoid(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigmoid(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = sigmoid(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    d_L_d_ypred = -2 * (y - o1)
    d_ypred_d_h1 = p["w5"] * deriv_sigmoid(o1)
    d_h1_d_w1 = x1 * deriv_sigmoid(h1)
    return d_L_d_ypred * d_ypred_d_h1 * d_h1_d_w1
