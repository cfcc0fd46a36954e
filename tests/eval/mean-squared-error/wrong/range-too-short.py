# expect: unlisted
def mse(ys, y_hats):
    total = 0
    for i in range(len(ys) - 1):
        total += (ys[i] - y_hats[i]) ** 2
    return total / len(ys)
