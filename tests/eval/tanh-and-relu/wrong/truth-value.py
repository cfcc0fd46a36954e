# expect: unlisted
import math

def activations(z):
    t = math.tanh(z)
    return {"tanh": t, "relu": max(0, z), "dtanh": 1 - t * t, "drelu": z > 0}
