# expect: unlisted
def sigmoid(z):
    return 0.5
