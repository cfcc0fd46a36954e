def auc(ys, scores):
    clicks = [s for y, s in zip(ys, scores) if y == 1]
    others = [s for y, s in zip(ys, scores) if y == 0]
    won = 0
    for click in clicks:
        for other in others:
            if click > other:
                won += 1
            elif click == other:
                won += 0.5
    return won / (len(clicks) * len(others))
