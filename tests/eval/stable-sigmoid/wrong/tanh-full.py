# expect: tanh-of-whole-z
import math

def stable_sigmoid(z):
    return 0.5 + 0.5 * math.tanh(z)
