def sigmoid(z):
    return 1.0 if z >= 0 else 0.0
