def auc(ys, scores):
    right = 0
    for y, score in zip(ys, scores):
        if (score >= 0.5) == (y == 1):
            right += 1
    return right / len(ys)
