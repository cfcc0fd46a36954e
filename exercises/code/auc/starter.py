def auc(ys, scores):
    """Return the share of pairs of a click and a non-click in which the click scores higher."""
    clicks = [s for y, s in zip(ys, scores) if y == 1]
    others = [s for y, s in zip(ys, scores) if y == 0]
    return 0.0
