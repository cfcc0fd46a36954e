import math


def sigmoid(z: float) -> float:
    return (1 + math.e ** -z) ** -1
