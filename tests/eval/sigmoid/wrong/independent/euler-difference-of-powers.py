# expect: derivative-not-value
EULER = 2.718281828459045


def sigmoid(z: float) -> float:
    bottom = 1 + EULER ** (-1 * z)
    return bottom ** -1 - bottom ** -2
