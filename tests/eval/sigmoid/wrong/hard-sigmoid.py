# expect: unlisted
def sigmoid(z):
    return max(0.0, min(1.0, 0.2 * z + 0.5))
