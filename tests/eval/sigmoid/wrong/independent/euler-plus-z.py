# expect: exponent-sign
EULER = 2.718281828459045


def sigmoid(z: float) -> float:
    bottom = 1 + EULER ** z
    return bottom ** -1
