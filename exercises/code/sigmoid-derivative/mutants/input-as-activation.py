def sigmoid_derivative(z):
    return z * (1 - z)
