# expect: exponent-sign
import math
def sigmoid(z):
    e = math.exp(z)
    return 1/(1+e)
