# expect: missing-learning-rate
from math import exp

NAMES = ["w1", "w2", "w3", "w4", "w5", "w6", "b1", "b2", "b3"]


def act(t):
    return 1 / (1 + exp(-t))


def dot(a, b):
    return sum(u * v for u, v in zip(a, b))


def sgd_step(x1, x2, y, p, learning_rate):
    w1, w2, w3, w4, w5, w6, b1, b2, b3 = [p[n] for n in NAMES]
    x = [x1, x2]
    a = act(dot([w1, w2], x) + b1)
    b = act(dot([w3, w4], x) + b2)
    out = act(dot([w5, w6], [a, b]) + b3)
    top = 2 * (out - y) * out * (1 - out)
    left = top * w5 * a * (1 - a)
    right = top * w6 * b * (1 - b)
    grads = [left * x1, left * x2, right * x1, right * x2, top * a, top * b, left, right, top]
    return {n: p[n] - g for n, g in zip(NAMES, grads)}
