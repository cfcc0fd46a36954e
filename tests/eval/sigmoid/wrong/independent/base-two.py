# expect: unlisted
def sigmoid(z):
    return 1 / (1 + pow(2, -z))
