def stable_sigmoid(z):
    return 1.0 if z >= 0 else 0.0
