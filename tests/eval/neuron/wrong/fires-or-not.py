# expect: step-not-sigmoid
def neuron(x1, x2, w1, w2, b):
    total = x1 * w1 + x2 * w2
    if total > -b:
        return 1
    else:
        return 0
