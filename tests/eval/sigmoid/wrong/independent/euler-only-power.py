# expect: missing-one-in-denominator
EULER = 2.718281828459045


def sigmoid(z: float) -> float:
    bottom = EULER ** (-1 * z)
    return bottom ** -1
