# expect: absolute-not-relu
import math

def activations(z):
    t = math.tanh(z)
    if z < 0:
        return {"tanh": t, "relu": -z, "dtanh": 1 - t ** 2, "drelu": 0}
    return {"tanh": t, "relu": z, "dtanh": 1 - t ** 2, "drelu": 1}
