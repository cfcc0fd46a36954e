# expect: weights-transposed
import math


def squash(total):
    return 1 / (1 + math.exp(-total))


def layer(inputs, rows, offsets):
    outputs = []
    for row, offset in zip(rows, offsets):
        total = offset
        for weight, value in zip(row, inputs):
            total += weight * value
        outputs.append(squash(total))
    return outputs


def forward(x1, x2, p):
    inputs = [x1, x2]
    hidden = layer(inputs, [[p["w1"], p["w3"]], [p["w2"], p["w4"]]], [p["b1"], p["b2"]])
    final = layer(hidden, [[p["w5"], p["w6"]]], [p["b3"]])
    return {"h1": hidden[0], "h2": hidden[1], "o1": final[0]}
