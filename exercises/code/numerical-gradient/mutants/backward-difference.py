def numerical_gradient(f, x, h):
    return (f(x) - f(x - h)) / h
