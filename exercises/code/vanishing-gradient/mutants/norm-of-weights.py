import math


def gradient_norms(x, y, layers):
    return [math.sqrt(sum(w * w for row in layer["w"] for w in row)) for layer in layers]
