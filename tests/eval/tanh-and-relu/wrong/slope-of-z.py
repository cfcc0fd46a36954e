# expect: relu-slope-always-one
import math

def activations(z):
    relu = z if z > 0 else 0
    # the derivative of z is 1
    return {"tanh": math.tanh(z), "relu": relu, "dtanh": 1 - math.tanh(z) ** 2, "drelu": 1}
