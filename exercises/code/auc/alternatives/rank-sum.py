def auc(ys, scores):
    order = sorted(range(len(ys)), key=lambda i: scores[i])
    ranks = [0.0] * len(ys)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and scores[order[end]] == scores[order[start]]:
            end += 1
        for i in order[start:end]:
            ranks[i] = (start + 1 + end) / 2
        start = end
    n1 = sum(ys)
    n0 = len(ys) - n1
    total = sum(rank for rank, y in zip(ranks, ys) if y == 1)
    return (total - n1 * (n1 + 1) / 2) / (n1 * n0)
