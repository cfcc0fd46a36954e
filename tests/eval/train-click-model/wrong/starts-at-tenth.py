# expect: unlisted
import math

def prob(w, b, row):
    z = b + sum(w.get(f, 0) for f in row["active"])
    return 1 / (1 + math.exp(-z))

def nll(y, p):
    p = max(min(p, 1 - 1e-12), 1e-12)
    return -math.log(p) if y == 1 else -math.log(1 - p)

def train_click_model(log, lr, epochs):
    w = {}
    for row in log:
        for f in row["active"]:
            w[f] = 0.1
    b, losses = 0.0, []
    for _ in range(epochs):
        for row in log:
            d = prob(w, b, row) - row["clicked"]
            b -= lr * d
            for f in row["active"]:
                w[f] -= lr * d
        losses.append(sum(nll(r["clicked"], prob(w, b, r)) for r in log) / len(log))
    return {"weights": w, "bias": b, "losses": losses}
