# expect: step-not-sigmoid
def sigmoid(z):
    if z < 0:
        return 0
    return 1
