def auc(ys, scores):
    p, n = sum(ys), len(ys) - sum(ys)
    tp = fp = area = 0
    last = None
    for score, y in sorted(zip(scores, ys), reverse=True) + [(None, None)]:
        if score != last:
            if last is not None:
                area += (fp - start_fp) * (tp + start_tp) / 2
            start_tp, start_fp, last = tp, fp, score
        if y == 1:
            tp += 1
        elif y == 0:
            fp += 1
    return area / (p * n)
