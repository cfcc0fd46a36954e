# expect: unlisted
import math

def activations(z):
    t = math.tanh(z)
    on = z > 0
    return {"tanh": t, "relu": z if on else 0.01 * z, "dtanh": 1 - t * t, "drelu": 1 if on else 0.01}
