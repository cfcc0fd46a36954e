# expect: unlisted
def mse(ys, y_hats):
    loss = []
    for y in ys:
        for p in y_hats:
            loss.append((y - p) ** 2)
    return sum(loss) / len(loss)
