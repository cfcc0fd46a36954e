# expect: unlisted
EULER = 3.0


def sigmoid(z: float) -> float:
    bottom = 1 + EULER ** (-1 * z)
    return bottom ** -1
