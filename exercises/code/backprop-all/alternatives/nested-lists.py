import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def gradients(x1, x2, y, p):
    h1 = sigmoid(p["w1"] * x1 + p["w2"] * x2 + p["b1"])
    h2 = sigmoid(p["w3"] * x1 + p["w4"] * x2 + p["b2"])
    o1 = sigmoid(p["w5"] * h1 + p["w6"] * h2 + p["b3"])

    inputs, hidden, back = [x1, x2], [h1, h2], [p["w5"], p["w6"]]
    delta = 2 * (o1 - y) * (o1 - o1 ** 2)
    result = {"b3": delta, "w5": delta * h1, "w6": delta * h2}
    for i in range(2):
        below = delta * back[i] * hidden[i] * (1 - hidden[i])
        result[f"b{i + 1}"] = below
        for j in range(2):
            result[f"w{2 * i + j + 1}"] = below * inputs[j]
    return result
