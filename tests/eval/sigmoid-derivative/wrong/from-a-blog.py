# expect: input-as-activation
def sigmoid_derivative(x):
    # x is the output of sigmoid
    return x * (1.0 - x)
