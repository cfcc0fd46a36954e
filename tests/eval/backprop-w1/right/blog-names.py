import math

def sigmoid(x):
    return 1 / (1 + math.exp(-x))

def deriv_sigmoid(x):
    fx = sigmoid(x)
    return fx * (1 - fx)

def grad_w1(x1, x2, y, p):
    sum_h1 = p["w1"] * x1 + p["w2"] * x2 + p["b1"]
    h1 = sigmoid(sum_h1)
    h2 = sigmoid(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    sum_o1 = p["w5"] * h1 + p["w6"] * h2 + p["b3"]
    d_L_d_ypred = -2 * (y - sigmoid(sum_o1))
    d_ypred_d_h1 = p["w5"] * deriv_sigmoid(sum_o1)
    d_h1_d_w1 = x1 * deriv_sigmoid(sum_h1)
    return d_L_d_ypred * d_ypred_d_h1 * d_h1_d_w1
