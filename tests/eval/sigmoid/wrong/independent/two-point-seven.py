# expect: unlisted
def sigmoid(z):
    return 1/(1 + 2.718**(-z))
