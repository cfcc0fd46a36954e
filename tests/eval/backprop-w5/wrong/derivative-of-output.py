# expect: sigmoid-derivative-of-activation
import math

def f(z):
    return 1 / (1 + math.exp(-z))

def f_prime(z):
    return f(z) * (1 - f(z))

def grad_w5(x1, x2, y, p):
    h1 = f(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = f(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = f(p["w5"] * h1 + p["w6"] * h2 + p["b3"])
    return -2 * (y - o1) * f_prime(o1) * h1
