# expect: missing-activation
def sigmoid(z):
    activation = lambda t: t
    return activation(float(z))
